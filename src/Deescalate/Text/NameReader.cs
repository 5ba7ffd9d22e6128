namespace Deescalate.Text;

/// <summary>Finds names of persons: title and surname, a known given name, or an unknown capitalised word where one is addressed.</summary>
internal static class NameReader
{
    public static Entity Read(Span<Term> terms, int i)
    {
        ref Term term = ref terms[i];
        if (term.Is(LexicalClass.Title))
        {
            int count = 1;
            while (i + count < terms.Length && count < 4 && Follows(terms[i + count]) && (count == 1 || terms[i + count].Word < 0))
            {
                count++;
            }

            return count > 1 ? new(EntityKind.Name, i, count) : default;
        }

        if (!term.Has(TermFlags.Capitalized) || term.Has(TermFlags.AllCaps) || term.Is(LexicalClass.Common))
        {
            return default;
        }

        bool given = term.Is(LexicalClass.GivenName);
        if (!given && (term.Word >= 0 || !Addressed(terms, i)))
        {
            return default;
        }

        int length = 1;
        while (i + length < terms.Length && length < 3 && Follows(terms[i + length]) && terms[i + length].Word < 0 && !terms[i + length].Has(TermFlags.AllCaps))
        {
            length++;
        }

        return new(EntityKind.Name, i, length);
    }

    private static bool Follows(in Term term) =>
        term.Has(TermFlags.Capitalized) && !term.Has(TermFlags.SentenceStart | TermFlags.ClauseStart | TermFlags.Continued);

    /// <summary>A word set off by commas, at the end after a comma, at the start before one, or after a greeting.</summary>
    private static bool Addressed(Span<Term> terms, int i)
    {
        bool afterBreak = terms[i].Has(TermFlags.ClauseStart);
        bool beforeBreak = i + 1 == terms.Length || terms[i].Has(TermFlags.SentenceEnd) || terms[i + 1].Has(TermFlags.ClauseStart);
        bool afterGreeting = i > 0 && terms[i - 1].Is(LexicalClass.Greeting);
        return (afterBreak && beforeBreak) || (afterGreeting && !terms[i].Has(TermFlags.SentenceStart)) || (terms[i].Has(TermFlags.SentenceStart) && beforeBreak && i + 1 < terms.Length);
    }
}
