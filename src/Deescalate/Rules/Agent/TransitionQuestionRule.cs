namespace Deescalate.Rules;

/// <summary>The first question for facts or a solution after the customer has cooled.</summary>
internal sealed class TransitionQuestionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.TransitionQuestion;

    private const float Confidence = 0.8f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Reading.Terms.Questions == 0 || context.History.Customer is not { Heat: < Acknowledgements.Hot } || !HasCooled(context.History))
        {
            return;
        }

        if (FactQuestion.Find(context) is { } question)
        {
            context.Report(question, Confidence);
        }
    }

    /// <summary>Whether an earlier message was hot, and no such question has been asked since.</summary>
    private static bool HasCooled(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept, history.Count - Acknowledgements.Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].Heat >= Acknowledgements.Hot)
            {
                return true;
            }

            if (history[i].IsAgent && history[i].Find(Id) is not null)
            {
                return false;
            }
        }

        return false;
    }
}
