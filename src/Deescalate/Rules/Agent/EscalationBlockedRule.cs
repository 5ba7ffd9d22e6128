namespace Deescalate.Rules;

/// <summary>A request for someone higher is refused, belittled or stalled.</summary>
internal sealed class EscalationBlockedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.EscalationBlocked;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || context.Found(RuleIds.EscalationHonoured) || !EscalationState.IsUnanswered(context.History))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence, CueRuleReader.Attributes(context.Rule, context.Reading));
    }
}
