namespace Deescalate.Rules;

/// <summary>The agent offers a fix while the customer is still in the middle of the account.</summary>
internal sealed class PrematureSolutionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.premature-solution";

    private const float Confidence = 0.8f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.History.Customer is not { } customer || customer.Find(RuleIds.StoryUnfinished) is null)
        {
            return;
        }

        IReadOnlyList<Finding> findings = context.Findings;
        for (int i = 0; i < findings.Count; i++)
        {
            if (Acknowledgements.IsSolution(findings[i].RuleId))
            {
                context.Report(findings[i].Span, Confidence);
                return;
            }
        }

        if (context.Reading.Matches.Head(context.Rule.Number) >= 0)
        {
            float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
            context.Report(span, confidence);
        }
    }
}
