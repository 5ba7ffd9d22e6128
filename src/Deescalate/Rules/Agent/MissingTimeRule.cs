using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>A later act or contact is promised with no time at all.</summary>
internal sealed class MissingTimeRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.missing-time";

    private const float Confidence = 0.75f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if ((context.Find(RuleIds.FollowUp) ?? context.Find(RuleIds.Commitment)) is not { } promise || HasTime(context) || IsDoneAtOnce(context, promise))
        {
            return;
        }

        context.Report(promise.Span, Confidence);
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

        return Matches(context, "now", null);
    }

    /// <summary>"I'll check that", "I'll put you through": what is done while the customer waits needs no time.</summary>
    private static bool IsDoneAtOnce(RuleContext context, Finding promise) =>
        promise.RuleId == RuleIds.Commitment && Matches(context, "here", promise.Span);

    private static bool Matches(RuleContext context, string group, TextSpan? where)
    {
        CueMatches matches = context.Reading.Matches;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            if (context.Rule.Groups[matches[i].Group].Name == group
                && (where is not { } span || span.Overlaps(context.Reading.Terms.SpanOf(matches[i].First, matches[i].Last))))
            {
                return true;
            }
        }

        return false;
    }
}
