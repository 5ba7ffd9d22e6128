using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>A request for someone higher is refused, belittled or stalled.</summary>
internal sealed class EscalationBlockedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.EscalationBlocked;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || context.Found(RuleIds.EscalationHonoured) || !Answers(context))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence, CueRuleReader.Attributes(context.Rule, context.Reading));
    }

    /// <summary>Whether the words are about the request: "calm down" is only in the message that answers it.</summary>
    private static bool Answers(RuleContext context) => TellsOfRequest(context)
        || (context.Says("blocked") && EscalationState.IsUnanswered(context.History))
        || (context.History.LastCustomer > context.History.LastAgent && EscalationState.IsUnanswered(context.History, within: 1));

    /// <summary>"My manager would only say the same" answers a request, in whatever words that was made.</summary>
    private static bool TellsOfRequest(RuleContext context) => context.History.LastCustomer >= 0 && context.Says("telling");
}
