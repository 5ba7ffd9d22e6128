namespace Deescalate.Rules;

/// <summary>What the rules about promises share: they speak only where the agent's side has promised something before.</summary>
internal static class Promises
{
    /// <summary>How many messages back a promise still counts; no more than a session's snapshot keeps.</summary>
    private const int Reach = 32;

    /// <summary>Whether one of the latest messages promised something, or named a time at which it will happen.</summary>
    private static bool WereMade(ConversationHistory history)
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

    /// <summary>Reports the cues of a rule about promises, where one was made before.</summary>
    public static void ReportOnEarlier(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || !WereMade(context.History))
        {
            return;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence);
    }
}
