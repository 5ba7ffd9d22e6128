namespace Deescalate.Transcripts.Texts;

/// <summary>From here on, a text runs along with its source.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="At">The place in the source.</param>
internal readonly record struct TextOrigin(int Start, SourcePosition At)
{
    /// <summary>The place in the source of an offset in the text.</summary>
    public static SourcePosition Locate(IReadOnlyList<TextOrigin> origins, int offset)
    {
        int first = 0;
        int last = origins.Count - 1;
        while (first < last)
        {
            int middle = (first + last + 1) / 2;
            (first, last) = origins[middle].Start <= offset ? (middle, last) : (first, middle - 1);
        }

        return last < 0 ? default : origins[last].At with { Offset = origins[last].At.Offset + offset - origins[last].Start };
    }
}
