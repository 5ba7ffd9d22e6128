using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The clauses in which the customer names what may be the real problem. The cues say where, the clause around them says what.</summary>
internal sealed class RootCandidateRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.RootCandidate;

    /// <summary>Most that are reported of one message: who tells of more is telling a story, not naming its heart.</summary>
    private const int Most = 3;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        MessageReading reading = context.Reading;
        if (reading.Matches.Head(context.Rule.Number) < 0)
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, reading, out _);
        if (confidence < context.Rule.Descriptor.Threshold)
        {
            return;
        }

        int reported = 0;
        for (int from = 0; reported < Most && Next(context, from) is { } match; reported++)
        {
            (int first, int last) = ClauseReader.Around(reading.Terms, match.First, match.Last);
            context.Report(reading.Terms.SpanOf(first, last), confidence);
            from = last + 1;
        }
    }

    /// <summary>The first match at or after a term that is strong enough by itself; the strongest of all where none is.</summary>
    private static CueMatch? Next(RuleContext context, int from)
    {
        CueMatches matches = context.Reading.Matches;
        CueMatch? next = null;
        CueMatch? strongest = null;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            float weight = context.Rule.Groups[matches[i].Group].Weight;
            if (strongest is not { } best || weight > context.Rule.Groups[best.Group].Weight)
            {
                strongest = matches[i];
            }

            if (weight >= context.Rule.Descriptor.Threshold && matches[i].First >= from && (next is null || matches[i].First < next.Value.First))
            {
                next = matches[i];
            }
        }

        return next ?? (from == 0 ? strongest : null);
    }
}
