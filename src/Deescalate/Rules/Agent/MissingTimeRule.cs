using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>A later act or contact is promised with no time at all. To do one's best is promised for now.</summary>
internal sealed class MissingTimeRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.missing-time";

    private const float Confidence = 0.75f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        TextSpan? promised = context.Find(RuleIds.FollowUp) is { } contact && IsPromised(context) && !Overlapping(context, "at-once", contact.Span) ? contact.Span : null;
        if (promised is null && context.Find(RuleIds.Commitment) is { } commitment && IsForLater(context, commitment.Span)
            && context.Find(RuleIds.EffortPledge)?.Span.Overlaps(commitment.Span) != true)
        {
            promised = commitment.Span;
        }

        promised ??= context.FirstOf("later");
        if (promised is { } span && !HasTime(context))
        {
            context.Report(span, Confidence);
        }
    }

    /// <summary>Whether cues see the call back: what weights alone take for one is no promise to find fault with.</summary>
    private static bool IsPromised(RuleContext context)
    {
        CueMatches matches = context.Reading.Matches;
        int rule = context.Reading.Rules.NumberOf(RuleIds.FollowUp);
        for (int i = rule < 0 ? -1 : matches.Head(rule); i >= 0; i = matches[i].Next)
        {
            if (matches[i].Cue != CueMatch.NoCue)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTime(RuleContext context)
    {
        foreach (ref readonly Entity entity in context.Reading.Terms.Entities)
        {
            if (entity.Kind is EntityKind.Date or EntityKind.Time or EntityKind.Duration)
            {
                return true;
            }
        }

        return context.FirstOf("now") is not null;
    }

    /// <summary>"I'll check that", "I'll add a note": what is done while the customer waits needs no time; what is sent, repaired or reported back does.</summary>
    private static bool IsForLater(RuleContext context, TextSpan promise) =>
        Overlapping(context, "act", promise) && !Overlapping(context, "here", promise) && !Overlapping(context, "at-once", promise);

    private static bool Overlapping(RuleContext context, string group, TextSpan where)
    {
        CueMatches matches = context.Reading.Matches;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            if (context.Rule.Groups[matches[i].Group].Name == group && where.Overlaps(context.Reading.Terms.SpanOf(matches[i].First, matches[i].Last)))
            {
                return true;
            }
        }

        return false;
    }
}
