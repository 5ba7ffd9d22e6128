namespace Deescalate.Rules;

/// <summary>The customer has cooled, and the agent goes on with sympathy where a step is due.</summary>
internal sealed class OverEmpathyRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.over-empathy";

    private const int Earlier = 2;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        Finding? finding = context.Find(RuleIds.Sympathy) ?? context.Find(RuleIds.Apology);
        if (finding is null || context.History.Customer is not { Heat: < Acknowledgements.Hot } || Acknowledgements.AnyStep(context.Findings))
        {
            return;
        }

        ConversationHistory history = context.History;
        int oldest = Math.Max(history.FirstKept, history.Count - Acknowledgements.Reach);
        int given = 0;
        bool hot = false;
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            HistoryEntry entry = history[i];
            hot |= entry.Heat >= Acknowledgements.Hot;
            if (!entry.IsAgent)
            {
                continue;
            }

            if (Acknowledgements.AnyStep(entry.Findings))
            {
                return;
            }

            given += entry.Find(RuleIds.Sympathy) is not null || entry.Find(RuleIds.Apology) is not null ? 1 : 0;
        }

        if (hot && given >= Earlier)
        {
            context.Report(finding.Span);
        }
    }
}
