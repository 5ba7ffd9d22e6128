namespace Deescalate.Rules;

/// <summary>A short prompt that lets the customer go on; after venting or a hot tale it gives room to vent.</summary>
internal sealed class EncouragerRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.Encourager;

    private const int MostMuttered = 2;

    private static readonly FindingAttributes _allowsVenting = new(new KeyValuePair<string, string>("allows-venting", "true"));

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || Mutters(context))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence, AllowsVenting(context.History) ? _allowsVenting : null);
    }

    /// <summary>Whether the agent thinks aloud between messages of their own ("let me see", "hm"): nobody is let go on.</summary>
    private static bool Mutters(RuleContext context) => context.Words <= MostMuttered && context.History.LastAgent > context.History.LastCustomer && context.Says("aloud");

    private static bool AllowsVenting(ConversationHistory history) =>
        history.Customer is { } customer && (customer.Find(RuleIds.Venting) is not null || customer.Heat >= Acknowledgements.Hot);
}
