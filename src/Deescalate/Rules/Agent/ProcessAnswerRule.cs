namespace Deescalate.Rules;

/// <summary>The agent tells of steps where a result was asked for.</summary>
internal sealed class ProcessAnswerRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.ProcessAnswer;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (AnswerClassifier.Of(context) is { Kind: AnswerKind.Process, Evades: true } answer)
        {
            context.Report(answer.Span, answer.Confidence);
        }
    }
}
