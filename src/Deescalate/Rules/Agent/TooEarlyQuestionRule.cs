namespace Deescalate.Rules;

/// <summary>A question for facts while the customer is hot, with no acknowledgement before it.</summary>
internal sealed class TooEarlyQuestionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.too-early-question";

    private const float Confidence = 0.8f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Terms.Questions == 0 || context.History.Customer is not { Heat: >= Acknowledgements.Hot })
        {
            return;
        }

        if (FactQuestion.Find(context) is { } question && question.Start < Acknowledgements.Start(context) && !Acknowledgements.GivenInTurn(context.History)
            && !context.Found(RuleIds.Boundary) && !context.Found(RuleIds.EscalationHonoured))
        {
            context.Report(question, Confidence);
        }
    }
}
