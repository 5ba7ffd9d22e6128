using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What a text is about, as stems of its content words, a character each: enough to see whether two texts say the same, too little to read the words back.</summary>
internal static class ContentStems
{
    /// <summary>Most stems kept of one text.</summary>
    public const int Most = 16;

    private const char First = '\u0100';
    private const int Range = 0x3FFF;

    /// <summary>Reads the stems of some terms.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="start">The first term.</param>
    /// <param name="end">The term after the last.</param>
    /// <param name="stems">Where to.</param>
    /// <returns>How many there are.</returns>
    public static int Read(TermBuffer buffer, int start, int end, Span<char> stems)
    {
        int count = 0;
        for (int i = start; i < end && count < stems.Length; i++)
        {
            ref readonly Term term = ref buffer.Terms[i];
            if (WordStem.IsContent(term))
            {
                // kept clear of the surrogates, so that a snapshot can hold it
                stems[count++] = (char)(First + (WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length)) & Range));
            }
        }

        return count;
    }

    /// <summary>Whether two texts say the same: half of the shorter one's words stand in the other.</summary>
    public static bool AreSame(ReadOnlySpan<char> text, ReadOnlySpan<char> other)
    {
        int shared = 0;
        foreach (char stem in text)
        {
            shared += other.Contains(stem) ? 1 : 0;
        }

        return shared > 0 && shared * 2 >= Math.Min(text.Length, other.Length);
    }
}
