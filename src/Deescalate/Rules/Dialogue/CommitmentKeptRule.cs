namespace Deescalate.Rules;

/// <summary>A promise made earlier is shown carried out.</summary>
internal sealed class CommitmentKeptRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.commitment-kept";

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
