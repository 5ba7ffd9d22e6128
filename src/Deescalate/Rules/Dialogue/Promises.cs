namespace Deescalate.Rules;

/// <summary>Whether the agent's side has promised anything.</summary>
internal static class Promises
{
    private const int Reach = 40;

    /// <summary>Whether one of the latest messages promised something, or named a time at which it will happen.</summary>
    public static bool WereMade(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].IsAgent && IsPromise(history[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPromise(in HistoryEntry entry) => entry.Find(RuleIds.Commitment) is not null || entry.Find(RuleIds.FollowUp) is not null
        || entry.Find(RuleIds.Reassure) is not null || entry.Find(RuleIds.TakeAction) is not null || entry.Find(RuleIds.OutcomeAnswer) is not null
        || entry.Find(RuleIds.ConcreteDetail) is not null;
}
