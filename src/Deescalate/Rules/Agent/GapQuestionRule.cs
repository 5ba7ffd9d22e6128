using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The agent asks for a missing fact: in words that a cue knows, or in any question about the customer's matter that no other rule has a better name for.</summary>
internal sealed class GapQuestionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.GapQuestion;

    /// <summary>How sure it is of a question that only its form shows.</summary>
    private const float ByForm = 0.6f;

    private static readonly FindingAttributes _other = new(new KeyValuePair<string, string>("slot", "other"));

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) >= 0)
        {
            float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
            if (confidence >= descriptor.Threshold)
            {
                context.Report(span, confidence, CueRuleReader.Attributes(context.Rule, context.Reading));
                return;
            }
        }

        if (descriptor.Threshold <= ByForm && FactQuestion.FindUnnamed(context) is { } question)
        {
            context.Report(question, ByForm, _other);
        }
    }
}
