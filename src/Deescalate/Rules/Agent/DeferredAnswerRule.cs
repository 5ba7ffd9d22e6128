namespace Deescalate.Rules;

/// <summary>The agent puts an asked-for result off, or sends the customer elsewhere for it. Who is put through as they
/// asked is not sent away.</summary>
internal sealed class DeferredAnswerRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.DeferredAnswer;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (AnswerClassifier.Of(context) is { Kind: AnswerKind.Deferred, Evades: true, Doubtful: false } answer && !context.Found(RuleIds.EscalationHonoured))
        {
            context.Report(answer.Span, answer.Confidence);
        }
    }
}
