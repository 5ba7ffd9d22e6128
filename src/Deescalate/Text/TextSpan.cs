namespace Deescalate;

/// <summary>A stretch of a message's text, in UTF-16 code units.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="Length">Number of code units; 0 for a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether two spans share at least one code unit.</summary>
    /// <param name="other">The other span.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The shortest span that holds both.</summary>
    /// <param name="other">The other span.</param>
    public TextSpan Union(TextSpan other)
    {
        int start = Math.Min(Start, other.Start);
        return new TextSpan(start, Math.Max(End, other.End) - start);
    }

    /// <summary>The words that the span covers.</summary>
    /// <param name="text">The text that the span was made for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
