namespace Deescalate.Rules;

/// <summary>The agent says what will happen or be given.</summary>
internal sealed class OutcomeAnswerRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.OutcomeAnswer;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (AnswerClassifier.Of(context) is { Kind: AnswerKind.Outcome } answer)
        {
            context.Report(answer.Span, answer.Confidence, new FindingAttributes(new KeyValuePair<string, string>("form", answer.Form!)));
        }
    }
}
