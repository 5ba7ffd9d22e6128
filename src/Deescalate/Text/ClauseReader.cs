namespace Deescalate.Text;

/// <summary>Widens a few words to the clause that they stand in.</summary>
internal static class ClauseReader
{
    /// <summary>Most terms that are added to either side: who writes without commas still means one thing at a time.</summary>
    private const int Most = 16;

    /// <summary>The clause around some terms: from the comma, dash or sentence before to the one after.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="first">Index of the first term.</param>
    /// <param name="last">Index of the last term.</param>
    public static (int First, int Last) Around(TermBuffer buffer, int first, int last)
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        int start = first;
        while (start > 0 && first - start < Most && !Begins(buffer, start))
        {
            start--;
        }

        // "but", "so" and "and" join a clause to the one before; they are no part of it
        while (start < first && buffer.Lexeme(start) is "but" or "so" or "and" or "also" or "because")
        {
            start++;
        }

        return (start, End(buffer, last));
    }

    /// <summary>The last term of the clause that a term stands in.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="last">Index of the term.</param>
    public static int End(TermBuffer buffer, int last)
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        int end = last;
        while (end + 1 < terms.Length && end - last < Most && !Begins(buffer, end + 1))
        {
            end++;
        }

        return end;
    }

    private static bool Begins(TermBuffer buffer, int term) =>
        buffer.Terms[term].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) || buffer.Lexeme(term) is "but" or "so";
}
