using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What is left over answers: a statement right after a question that no other rule takes for kindness, courtesy or quarrel, though no cue knows its words.
/// "Do students pay less?" – "Ten per cent off with a valid card."</summary>
internal static class PlainAnswer
{
    private const float Confidence = 0.55f;
    private const int FewestTerms = 3;
    private const int FewestContent = 2;

    /// <summary>Reads the first statement that answers; nothing where there is none.</summary>
    public static AnswerReading Read(RuleContext context, OpenQuestion question)
    {
        if (!question.Pending || question.Kind is not (OpenQuestionKind.Outcome or OpenQuestionKind.Process))
        {
            return default;
        }

        TermBuffer buffer = context.Reading.Terms;
        ReadOnlySpan<Term> terms = buffer.Terms;
        for (int first = 0; first < terms.Length;)
        {
            int end = first + 1;
            while (end < terms.Length && terms[end].Sentence == terms[first].Sentence)
            {
                end++;
            }

            if (States(terms[first..end], question.Measured) && !Introduces(buffer, first, end) && !IsTakenUp(buffer.SpanOf(first, end - 1), context.Findings)
                && !PastStep.StandsIn(context, question, first, end - 1))
            {
                AnswerKind kind = question.Kind == OpenQuestionKind.Process ? AnswerKind.Process : AnswerKind.Outcome;
                return new AnswerReading(kind, buffer.SpanOf(first, end - 1), Confidence, kind == AnswerKind.Outcome ? "result" : null, question) { Plain = true };
            }

            first = end;
        }

        return default;
    }

    /// <summary>Whether a word is a number, a sum, a day or a month.</summary>
    public static bool IsFigure(in Term term) =>
        term.Has(TermFlags.Number | TermFlags.Money) || term.Is(LexicalClass.Weekday | LexicalClass.Month | LexicalClass.RelativeDay | LexicalClass.NumberWord);

    /// <summary>Whether a sentence tells something, and, where a time or sum was asked for, a figure.</summary>
    private static bool States(ReadOnlySpan<Term> sentence, bool measured)
    {
        int content = 0;
        bool figure = false;
        foreach (ref readonly Term term in sentence)
        {
            if (term.Has(TermFlags.Asked | TermFlags.Quoted) || term.Is(LexicalClass.Greeting))
            {
                return false;
            }

            content += WordStem.IsContent(term) ? 1 : 0;
            figure |= IsFigure(term);
        }

        return sentence.Length >= FewestTerms && content >= FewestContent && (figure || !measured);
    }

    /// <summary>Whether somebody says who they are: "I'm Rosie, your assistant", "this is Jess".</summary>
    private static bool Introduces(TermBuffer buffer, int first, int end)
    {
        foreach (ref readonly Entity entity in buffer.Entities)
        {
            if (entity.Kind == EntityKind.Name && entity.First > first && entity.First < end && buffer.Lexeme(entity.First - 1) is "am" or "is")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTakenUp(TextSpan sentence, IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Span.Overlaps(sentence) && IsTalk(findings[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What people say beside answers: kindness, questions, courtesies, quarrels.</summary>
    private static bool IsTalk(Finding finding) => Acknowledgements.Is(finding.RuleId) || finding.RuleId is RuleIds.Thanks or RuleIds.Alliance or RuleIds.EffortPledge or RuleIds.Encourager
        or RuleIds.CheckUnderstanding or RuleIds.SummaryAnnounced or RuleIds.RootConfirm or RuleIds.CuriousQuestion or RuleIds.GapQuestion or RuleIds.PermissionQuestion
        or RuleIds.NameAsked or RuleIds.Loyalty or RuleIds.LastCall or RuleIds.SeekAgreement or RuleIds.PoliteInterruption or RuleIds.Boundary or RuleIds.PositiveExpectation
        or RuleIds.FaceSaving or RuleIds.Reassure or RuleIds.Arguing or RuleIds.Invalidation or RuleIds.Harshness or RuleIds.HarshThreat or RuleIds.CustomerBlame
        or RuleIds.Defensiveness or RuleIds.BrushOff or RuleIds.EscalationBlocked;
}
