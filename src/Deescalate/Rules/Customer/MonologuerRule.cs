namespace Deescalate.Rules;

/// <summary>"Incessant Irma": a third long message in a row, or a long reply that passes over the agent's question for the second time.</summary>
internal sealed class MonologuerRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = RuleIds.Monologuer;

    /// <summary>Words from which a message counts as long.</summary>
    public const int LongMessage = 25;

    private const int Run = 3;
    private const int MostEncouraging = 6;
    private const string Ignored = "ignored";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Words < LongMessage)
        {
            return;
        }

        if (RunBefore(context.History) == Run - 1)
        {
            context.Report(confidence: 0.9f);
        }
        else if (context.Reading.Matches.Head(context.Rule.Number) < 0 && IgnoredQuestion.Stands(context.History, context.Reading))
        {
            if (context.Memory.TryAdd(Ignored, "1"))
            {
                return;
            }

            context.Report(confidence: 0.75f);
        }
    }

    /// <summary>Whether an agent's message only keeps the customer going.</summary>
    public static bool OnlyEncourages(in HistoryEntry agent) => agent.Words <= MostEncouraging && agent.Find(RuleIds.Encourager) is not null;

    /// <summary>Long customer messages right before this one; more than the run needs are not counted.</summary>
    private static int RunBefore(ConversationHistory history)
    {
        int run = 0;
        for (int i = history.Count - 1; i >= history.FirstKept && run < Run; i--)
        {
            HistoryEntry entry = history[i];
            if (entry.IsAgent ? !OnlyEncourages(entry) : entry.IsCustomer && entry.Words < LongMessage)
            {
                break;
            }

            run += entry.IsCustomer ? 1 : 0;
        }

        return run;
    }
}
