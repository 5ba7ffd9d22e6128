namespace Deescalate.Rules;

/// <summary>The agent tells, unasked, what may happen. What answers the customer's question is no warning.</summary>
internal sealed class ProactiveDisclosureRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.proactive-disclosure";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0)
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        if (confidence >= descriptor.Threshold && !Answers(context, span))
        {
            context.Report(span, confidence, CueRuleReader.Attributes(context.Rule, context.Reading));
        }
    }

    private static bool Answers(RuleContext context, TextSpan warning)
    {
        if (context.History.Customer is not { } customer || customer.Find(RuleIds.Question)?["kind"] is not ("outcome" or "process"))
        {
            return false;
        }

        AnswerReading answer = AnswerClassifier.Of(context);
        return answer.Kind != AnswerKind.None && answer.Span.Overlaps(warning);
    }
}
