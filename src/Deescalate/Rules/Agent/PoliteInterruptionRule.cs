namespace Deescalate.Rules;

/// <summary>The agent breaks into a flow courteously: says sorry or asks leave, and says one thing more. An offer of help alone, or regret at a delay, breaks into nothing.</summary>
internal sealed class PoliteInterruptionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.PoliteInterruption;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || !BreaksIn(context))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence, CueRuleReader.Attributes(context.Rule, context.Reading));
    }

    private static bool BreaksIn(RuleContext context) => context.Says("apology") || context.Says("break-in") || context.Says("excuse");
}
