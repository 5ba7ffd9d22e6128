namespace Deescalate.Rules;

/// <summary>A promise made earlier is shown undone, by the customer or by the agent.</summary>
internal sealed class CommitmentMissedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.commitment-missed";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || !Promises.WereMade(context.History))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence);
    }
}
