namespace Deescalate.Rules;

/// <summary>A promise made earlier is shown undone, by the customer or by the agent.</summary>
internal sealed class CommitmentMissedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.commitment-missed";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context) => Promises.ReportOnEarlier(context);
}
