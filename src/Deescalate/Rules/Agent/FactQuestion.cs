using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Finds a question for facts or for a solution in an agent's message: not one that checks, invites, or is only polite.</summary>
internal static class FactQuestion
{
    /// <summary>The words of the first such question; null where there is none.</summary>
    public static TextSpan? Find(RuleContext context)
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
                if (!IsSocial(context, first, last) && AsksFact(context.Findings, span))
                {
                    return span;
                }
            }

            first = last + 1;
        }

        return null;
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

    private static bool IsSocial(RuleContext context, int first, int last)
    {
        CueMatches matches = context.Reading.Matches;
        int rule = context.Reading.Rules.NumberOf(SignalIds.SocialQuestion);
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
