namespace Deescalate.Rules;

/// <summary>The agent contradicts, the customer answers, the agent contradicts again, and nobody has named a way out.</summary>
internal sealed class DebateWithoutSolutionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "dialogue.debate-without-solution";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Find(RuleIds.Arguing) is not { } arguing || Acknowledgements.AnyStep(context.Findings))
        {
            return;
        }

        ConversationHistory history = context.History;
        int oldest = Math.Max(history.FirstKept, history.Count - Acknowledgements.Reach);
        bool answered = false;
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].IsCustomer)
            {
                answered = true;
            }
            else if (history[i].IsAgent && answered)
            {
                if (history[i].Find(RuleIds.Arguing) is not null && !Acknowledgements.AnyStep(history[i].Findings))
                {
                    context.Report(arguing.Span);
                }

                return;
            }
        }
    }
}
