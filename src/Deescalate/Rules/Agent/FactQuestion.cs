using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Finds a question for facts or for a solution in an agent's message: not one that checks, invites, or is only polite.</summary>
internal static class FactQuestion
{
    /// <summary>The words of the first such question; null where there is none.</summary>
    public static TextSpan? Find(RuleContext context) => Find(context, unnamed: false);

    /// <summary>The words of the first such question that no rule has found anything in: it offers nothing, is more than a tag, and nothing that a rule knows stands in it.</summary>
    public static TextSpan? FindUnnamed(RuleContext context) => Find(context, unnamed: true);

    private static TextSpan? Find(RuleContext context, bool unnamed)
    {
        TermBuffer buffer = context.Reading.Terms;
        if (buffer.Questions == 0)
        {
            return null;
        }

        ReadOnlySpan<Term> terms = buffer.Terms;
        for (int first = 0; first < terms.Length;)
        {
            int last = first;
            while (last + 1 < terms.Length && terms[last + 1].Sentence == terms[first].Sentence)
            {
                last++;
            }

            if (terms[last].Has(TermFlags.Asked) && last > first)
            {
                TextSpan span = buffer.SpanOf(first, last);
                if (!Says(SignalIds.SocialQuestion, context, first, last) && (unnamed ? IsUnnamed(context, first, last, span) : AsksFact(context.Findings, span)))
                {
                    return span;
                }
            }

            first = last + 1;
        }

        return null;
    }

    /// <summary>Whether no finding stands in a sentence but such as may stand beside a question for facts, and it asks about something: "right?" and "shall I?" do not.</summary>
    private static bool IsUnnamed(RuleContext context, int first, int last, TextSpan sentence)
    {
        IReadOnlyList<Finding> findings = context.Findings;
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Span.Overlaps(sentence) && findings[i].RuleId is not (RuleIds.NameUsed or RuleIds.Thanks or RuleIds.Apology))
            {
                return false;
            }
        }

        ReadOnlySpan<Term> terms = context.Reading.Terms.Terms;
        bool content = false;
        bool self = false;
        for (int i = first; i <= last; i++)
        {
            content |= WordStem.IsContent(terms[i]);
            self |= terms[i].Is(LexicalClass.FirstPerson);
        }

        return content && !self && !Says(SignalIds.OfferingQuestion, context, first, last);
    }

    private static bool AsksFact(IReadOnlyList<Finding> findings, TextSpan sentence)
    {
        bool other = false;
        for (int i = 0; i < findings.Count; i++)
        {
            if (!findings[i].Span.Overlaps(sentence))
            {
                continue;
            }

            if (findings[i].RuleId is RuleIds.GapQuestion or RuleIds.OptionsOffered)
            {
                return true;
            }

            other |= findings[i].RuleId is RuleIds.CheckUnderstanding or RuleIds.LastCall or RuleIds.SeekAgreement or RuleIds.CuriousQuestion
                or RuleIds.RootConfirm or RuleIds.Encourager or RuleIds.Mirror or RuleIds.Label or RuleIds.Audit
                or RuleIds.Sympathy or RuleIds.Accept or RuleIds.EmpathyWithReason;
        }

        return !other;
    }

    /// <summary>Whether a cue of a signal stands in a sentence.</summary>
    private static bool Says(string signal, RuleContext context, int first, int last)
    {
        CueMatches matches = context.Reading.Matches;
        int rule = context.Reading.Rules.NumberOf(signal);
        if (rule < 0)
        {
            return false;
        }

        for (int i = matches.Head(rule); i >= 0; i = matches[i].Next)
        {
            if (matches[i].First >= first && matches[i].First <= last)
            {
                return true;
            }
        }

        return false;
    }
}
