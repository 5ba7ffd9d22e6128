namespace Deescalate.Rules;

/// <summary>A promise made earlier is shown carried out.</summary>
internal sealed class CommitmentKeptRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.commitment-kept";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context) => Promises.ReportOnEarlier(context);
}
