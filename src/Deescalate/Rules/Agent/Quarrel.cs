using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What an agent says against the customer, or holds up before them: it answers nothing, whatever figures stand in it.</summary>
internal static class Quarrel
{
    /// <summary>Whether the agent contradicts, blames or scolds.</summary>
    public static bool StandsIn(RuleContext context)
    {
        IReadOnlyList<Finding> findings = context.Findings;
        bool quarrels = false;
        for (int f = 0; f < findings.Count; f++)
        {
            quarrels |= Is(findings[f].RuleId);
        }

        return quarrels;
    }

    public static bool Is(string rule) =>
        rule is RuleIds.Arguing or RuleIds.CustomerBlame or RuleIds.Invalidation or RuleIds.Harshness or RuleIds.Defensiveness;

    /// <summary>Whether a rule is held up in a sentence.</summary>
    public static bool HoldsUpARule(RuleContext context, ReadOnlySpan<Term> terms, int sentence) => Stands(context, terms, sentence, r => r == RuleIds.PolicyDefense);

    /// <summary>Whether the agent contradicts, blames or scolds in a sentence.</summary>
    public static bool StandsIn(RuleContext context, ReadOnlySpan<Term> terms, int sentence) => Stands(context, terms, sentence, Is);

    private static bool Stands(RuleContext context, ReadOnlySpan<Term> terms, int sentence, Func<string, bool> wanted)
    {
        IReadOnlyList<Finding> findings = context.Findings;
        for (int f = 0; f < findings.Count; f++)
        {
            foreach (ref readonly Term term in wanted(findings[f].RuleId) ? terms : default)
            {
                if (term.Sentence == sentence && term.Start < findings[f].Span.End && findings[f].Span.Start < term.End)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
