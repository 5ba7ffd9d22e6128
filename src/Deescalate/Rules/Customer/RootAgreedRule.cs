namespace Deescalate.Rules;

/// <summary>The customer agrees right after the agent has named the problem and asked whether it is the one.</summary>
internal sealed class RootAgreedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.RootAgreed;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || !WasAsked(context.History))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence);
    }

    /// <summary>The message before this one named the root, or said the matter back and asked whether that was right.</summary>
    private static bool WasAsked(ConversationHistory history)
    {
        if (history.LastAgent != history.Count - 1 || history.Agent is not { } agent)
        {
            return false;
        }

        return agent.Find(RuleIds.RootConfirm) is not null || (agent.Find(RuleIds.Mirror) is not null && agent.Find(RuleIds.CheckUnderstanding) is not null);
    }
}
