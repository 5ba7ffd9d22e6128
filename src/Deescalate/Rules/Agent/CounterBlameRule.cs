namespace Deescalate.Rules;

/// <summary>The customer lays blame, and the reply turns it back on the customer.</summary>
internal sealed class CounterBlameRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.counter-blame";

    private const float Displeased = 0.25f;

    /// <summary>Heat of a complaint that is stated and not asked: "you never answered".</summary>
    private const float Grumbling = 0.1f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || context.History.Customer is not { } customer || !Blames(customer))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence);
    }

    /// <summary>A calm question, or a slip that the customer owns, lays no blame.</summary>
    private static bool Blames(in HistoryEntry customer) => customer.Find(RuleIds.Repair) is null
        && (customer.Heat >= Displeased || customer.Find(RuleIds.BlamesAgent) is not null || (customer.Find(RuleIds.Question) is null && (customer.Heat >= Grumbling || customer.Find(RuleIds.RootCandidate) is not null)));
}
