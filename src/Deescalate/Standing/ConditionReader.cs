using Deescalate.Text;

namespace Deescalate;

/// <summary>Finds what a promise hangs on, in its own sentence: "once the parcel is back", "as soon as you have sent the form".</summary>
internal static class ConditionReader
{
    /// <summary>The words of the condition, from its opener to the end of its clause; null where there is none. What comes after a further "and" belongs to another act.</summary>
    public static TextSpan? Find(TermBuffer buffer, TextSpan promise)
    {
        Span<Term> terms = buffer.Terms;
        int sentence = SentenceOf(terms, promise);
        bool joined = false;
        for (int i = 0; i < terms.Length; i++)
        {
            joined |= terms[i].Sentence == sentence && terms[i].Start >= promise.End && buffer.Lexeme(i) is "and";
            if (terms[i].Sentence == sentence && !joined && Opens(buffer, i))
            {
                int last = i;
                while (last + 1 < terms.Length && terms[last + 1].Sentence == sentence && !terms[last + 1].Has(TermFlags.ClauseStart))
                {
                    last++;
                }

                int first = buffer.Lexeme(i) is "soon" ? i - 1 : i;
                return last >= i + 2 ? buffer.SpanOf(first, last) : null;
            }
        }

        return null;
    }

    private static bool Opens(TermBuffer buffer, int i) => buffer.Lexeme(i) switch
    {
        "if" or "once" or "unless" or "provided" or "until" => true,
        "when" or "after" => i + 1 < buffer.Count && buffer.Lexeme(i + 1) is "you" or "we" or "your" or "the" or "it" or "i" or "they",
        "soon" => i > 0 && buffer.Lexeme(i - 1) is "as" && i + 1 < buffer.Count && buffer.Lexeme(i + 1) is "as",
        _ => false,
    };

    private static int SentenceOf(ReadOnlySpan<Term> terms, TextSpan promise)
    {
        foreach (ref readonly Term term in terms)
        {
            if (term.End > promise.Start)
            {
                return term.Sentence;
            }
        }

        return -1;
    }
}
