namespace Deescalate.Text;

/// <summary>Finds names of persons: title and surname, a known given name, or an unknown capitalised word where one is addressed.</summary>
internal static class NameReader
{
    /// <summary>What writers put before their own name at the end of a message.</summary>
    private const string SignatureMarks = "^~*/-\u2013\u2014";

    /// <summary>Characters of a signature before the name: "^Claims team, Gemma".</summary>
    private const int LongestSignature = 20;

    /// <summary>Words of a signature after the name: "^Phil in Returns".</summary>
    private const int MostAfterSignature = 2;

    public static Entity Read(TermBuffer buffer, int i)
    {
        Entity entity = Find(buffer, i);
        return entity.Kind == EntityKind.None || !Signs(buffer, entity) ? entity : default;
    }

    private static Entity Find(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
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

        bool unknown = term.Word < 0 || term.Is(LexicalClass.Namesake);
        if (!term.Is(LexicalClass.GivenName) && !(unknown && Addressed(buffer, i)))
        {
            return default;
        }

        int length = 1;
        while (i + length < terms.Length && length < 3 && Follows(terms[i + length]) && terms[i + length].Word < 0 && !terms[i + length].Has(TermFlags.AllCaps)
            && !IsSigned(buffer, i + length))
        {
            length++;
        }

        return new(EntityKind.Name, i, length);
    }

    /// <summary>Whether a name at the end of a message is the writer's own: alone behind the last sentence, or behind a mark.</summary>
    private static bool Signs(TermBuffer buffer, in Entity name)
    {
        Span<Term> terms = buffer.Terms;
        int after = terms.Length - 1 - name.Last;
        if (name.First == 0 || after > MostAfterSignature)
        {
            return false;
        }

        ReadOnlySpan<char> before = buffer.Text.AsSpan(0, terms[name.First].Start).TrimEnd();
        bool signed = before.LastIndexOf('^') is >= 0 and int mark && before.Length - mark <= LongestSignature;
        return signed || (after == 0 && (terms[name.First].Has(TermFlags.SentenceStart) || (before.Length > 0 && SignatureMarks.Contains(before[^1], StringComparison.Ordinal))));
    }

    /// <summary>Whether a word follows the mark of a signature: "over to me, Nick ^Ste".</summary>
    private static bool IsSigned(TermBuffer buffer, int i) => buffer.Terms[i].Start > 0 && buffer.Text[buffer.Terms[i].Start - 1] is '^' or '*' or '~';

    private static bool Follows(in Term term) =>
        term.Has(TermFlags.Capitalized) && !term.Has(TermFlags.SentenceStart | TermFlags.ClauseStart | TermFlags.Continued);

    /// <summary>A word set off by commas, at the end after a comma, at the start before one, after a greeting, or at the end of a clause after a word that ends what is
    /// said to somebody.</summary>
    private static bool Addressed(TermBuffer buffer, int i)
    {
        Span<Term> terms = buffer.Terms;
        bool beforeComma = i + 1 < terms.Length && terms[i + 1].Has(TermFlags.ClauseStart);
        bool beforeBreak = beforeComma || i + 1 == terms.Length || terms[i].Has(TermFlags.SentenceEnd);
        if (buffer.Text.AsSpan(terms[i].Start, terms[i].Length).ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        if (terms[i].Has(TermFlags.SentenceStart))
        {
            return beforeComma && !terms[i].Has(TermFlags.SentenceEnd);
        }

        return (i > 0 && terms[i - 1].Is(LexicalClass.Greeting)) || (beforeBreak && (terms[i].Has(TermFlags.ClauseStart) || (i > 0 && EndsAddress(buffer.Lexeme(i - 1)))));
    }

    private static bool EndsAddress(ReadOnlySpan<char> word) => word is "you" or "me" or "that" or "this" or "it" or "there" or "now" or "then" or "today" or "up" or "though" or "again" or "sorry" or "thanks"
        or "cheers" or "ta" or "worries" or "problem" or "course" or "sure" or "yes" or "no" or "ok" or "okay" or "oh" or "well";
}
