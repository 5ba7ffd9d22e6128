namespace Deescalate.Text;

/// <summary>Marks which terms are asked without a mark, denied, supposed, or said of somebody else. Skips whatever the message gives no cause for.</summary>
/// <remarks>The reach of a negator follows NegEx (Chapman et al., 2001): a window of five words, cut short by the end of the clause.</remarks>
internal static class ScopeMarker
{
    public const int NegationReach = 5;
    private const int SuppositionReach = 14;
    private const int ReportReach = 8;

    /// <summary>Words between "never" and its verb: "never in all my years seen".</summary>
    private const int VerbReach = 8;

    public static void Mark(TermBuffer buffer)
    {
        UnmarkedQuestions.Mark(buffer);
        LexicalClass classes = buffer.Classes;
        if ((classes & LexicalClass.Negator) != 0)
        {
            MarkNegation(buffer);
        }

        if ((classes & (LexicalClass.HypotheticalOpener | LexicalClass.ConditionalModal)) != 0)
        {
            MarkSupposition(buffer);
        }

        if ((classes & (LexicalClass.ThirdPerson | LexicalClass.Relation)) != 0)
        {
            MarkReport(buffer.Terms);
        }
    }

    private static void MarkNegation(TermBuffer buffer)
    {
        Span<Term> terms = buffer.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            if (!terms[i].Is(LexicalClass.Negator) || IsNegativeQuestion(terms, i) || DeniesThatItWasMore(buffer, i))
            {
                continue;
            }

            bool reporting = false;
            for (int k = i + 1; k < terms.Length && k - i <= NegationReach; k++)
            {
                ref Term term = ref terms[k];
                if (term.Has(TermFlags.SentenceStart | TermFlags.ClauseStart) || term.Is(LexicalClass.ClauseOpener | LexicalClass.NegationBreaker | LexicalClass.Negator))
                {
                    break;
                }

                bool subject = term.Is(LexicalClass.FirstPerson | LexicalClass.SecondPerson | LexicalClass.ThirdPerson) && k > i + 1;
                if (subject && !reporting && k + 1 < terms.Length && terms[k + 1].Is(LexicalClass.Auxiliary))
                {
                    break;
                }

                reporting |= term.Is(LexicalClass.ReportingVerb);
                term.Flags |= TermFlags.Negated;
                term.Negator = i;
            }
        }
    }

    /// <summary>"Can't you just fix it", "isn't that a joke", "why don't you": the negation asks, it does not deny.</summary>
    private static bool IsNegativeQuestion(Span<Term> terms, int negator) =>
        negator > 0 && terms[negator - 1].Is(LexicalClass.Auxiliary)
        && (terms[negator - 1].Has(TermFlags.SentenceStart | TermFlags.Opens) || (negator > 1 && terms[negator - 2].Is(LexicalClass.QuestionWord)))
        && negator + 1 < terms.Length && terms[negator + 1].Is(LexicalClass.FirstPerson | LexicalClass.SecondPerson | LexicalClass.ThirdPerson);

    /// <summary>"I have never been so let down", "haven't felt this ill in years", "never had a worse stay": what is denied is that it was ever more, and so it is true now.</summary>
    private static bool DeniesThatItWasMore(TermBuffer buffer, int negator)
    {
        bool never = buffer.Lexeme(negator) is "never";
        if (!never && !(negator > 0 && buffer.Lexeme(negator - 1) is "have" or "has" or "had"))
        {
            return false;
        }

        for (int i = negator + 1; i + 1 < buffer.Count && i - negator <= VerbReach && !buffer.Terms[i].Has(TermFlags.SentenceStart | TermFlags.ClauseStart); i++)
        {
            bool state = buffer.Lexeme(i) is "been" or "felt";
            if (state || (never && buffer.Lexeme(i) is "had" or "seen" or "heard" or "met" or "known" or "experienced" or "encountered" or "witnessed"))
            {
                int degree = buffer.Lexeme(i + 1) is "a" or "an" or "quite" ? i + 2 : i + 1;
                return IsMore(buffer, degree, never, state);
            }
        }

        return false;
    }

    private static bool IsMore(TermBuffer buffer, int degree, bool never, bool state)
    {
        if (degree + 1 >= buffer.Count)
        {
            return false;
        }

        ReadOnlySpan<char> after = buffer.Lexeme(degree + 1);
        return buffer.Lexeme(degree) switch
        {
            "this" => state,
            "so" => never && after is not "much",
            "such" => never,
            "more" or "worse" or "better" or "less" => never && after is not "than",
            _ => false,
        };
    }

    private static void MarkSupposition(TermBuffer buffer)
    {
        Span<Term> terms = buffer.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            // "It sounds as if you are worried" supposes nothing.
            if (terms[i].Is(LexicalClass.HypotheticalOpener) && !(i > 0 && buffer.Lexeme(i - 1) is "as"))
            {
                MarkConditionalClause(terms, i);
            }
            else if (terms[i].Is(LexicalClass.ConditionalModal) && i + 1 < terms.Length && terms[i + 1].Is(LexicalClass.Auxiliary))
            {
                for (int k = i + 1; k < terms.Length && k - i <= NegationReach && !terms[k].Has(TermFlags.SentenceStart | TermFlags.ClauseStart); k++)
                {
                    terms[k].Flags |= TermFlags.Hypothetical;
                }
            }
        }
    }

    /// <summary>From the opener to the clause's end: punctuation, or a second subject with its verb ("if you don't answer I will …").</summary>
    private static void MarkConditionalClause(Span<Term> terms, int opener)
    {
        for (int k = opener + 1; k < terms.Length && k - opener <= SuppositionReach; k++)
        {
            ref Term term = ref terms[k];
            bool secondSubject = k > opener + 2 && term.Is(LexicalClass.FirstPerson | LexicalClass.SecondPerson) && k + 1 < terms.Length && terms[k + 1].Is(LexicalClass.Auxiliary);
            if (term.Has(TermFlags.SentenceStart | TermFlags.ClauseStart) || term.Is(LexicalClass.ClauseOpener) || secondSubject)
            {
                break;
            }

            term.Flags |= TermFlags.Hypothetical;
        }
    }

    private static void MarkReport(Span<Term> terms)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            bool subject = terms[i].Is(LexicalClass.ThirdPerson | LexicalClass.Relation);
            if (!subject)
            {
                continue;
            }

            for (int k = i + 1; k < terms.Length && k - i <= ReportReach; k++)
            {
                if (terms[k].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) || terms[k].Is(LexicalClass.FirstPerson | LexicalClass.ClauseOpener))
                {
                    break;
                }

                terms[k].Flags |= TermFlags.Reported;
            }
        }
    }
}
