namespace Deescalate.Rules;

/// <summary>The agent tells of steps where a result was asked for. Who has shown that they heard, and goes to look, is on the way to it.</summary>
internal sealed class ProcessAnswerRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.ProcessAnswer;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (AnswerClassifier.Of(context) is { Kind: AnswerKind.Process, Evades: true, Doubtful: false } answer && !(answer.Form == AnswerReading.Look && Acknowledgements.Any(context.Findings)))
        {
            context.Report(answer.Span, answer.Confidence);
        }
    }
}
