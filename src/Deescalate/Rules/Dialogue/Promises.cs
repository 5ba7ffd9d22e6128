using Deescalate.Cues;

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
        || entry.Find(RuleIds.Reassure) is not null || entry.Find(RuleIds.TakeAction) is not null || entry.Find(RuleIds.ConcreteDetail) is not null
        || (entry.Find(RuleIds.OutcomeAnswer) is not null && !IsRefusal(entry));

    /// <summary>A no is an answer, and promises nothing.</summary>
    private static bool IsRefusal(in HistoryEntry entry) => entry.Find(RuleIds.PolicyDefense) is not null || entry.Find(RuleIds.Powerless) is not null
        || entry.Find(RuleIds.BareRefusal) is not null || entry.Find(RuleIds.BrushOff) is not null;

    /// <summary>Reports the cues of a rule about promises, where one was made before.</summary>
    /// <returns>Whether it reported.</returns>
    public static bool ReportOnEarlier(RuleContext context)
    {
        if (context.Reading.Matches.Head(context.Rule.Number) < 0 || !(WereMade(context.History) || Carried(context) || Recalls(context)))
        {
            return false;
        }

        float confidence = CueRuleReader.Confidence(context.Rule, context.Reading, out TextSpan span);
        context.Report(span, confidence);
        return context.Found(context.Rule.Descriptor.Id);
    }

    /// <summary>Whether a finding of a rule is a promise.</summary>
    public static bool IsPromise(string ruleId) => ruleId is RuleIds.Commitment or RuleIds.FollowUp;

    /// <summary>Whether the customer is plainly glad: then what was promised has been done, late or not.</summary>
    public static bool IsContent(RuleContext context) => context.Message.Role == ParticipantRole.Customer
        && (context.Found(RuleIds.Gratitude) || context.Found(RuleIds.Satisfaction) || context.Found(RuleIds.Relief) || context.Find(RuleIds.OutcomeMet)?["value"] == "yes");

    /// <summary>Whether the customer tells of the promise themselves: "You said noon" needs no other witness.</summary>
    private static bool Recalls(RuleContext context)
    {
        CueMatches matches = context.Reading.Matches;
        for (int i = context.Message.Role == ParticipantRole.Customer ? matches.Head(context.Rule.Number) : -1; i >= 0; i = matches[i].Next)
        {
            if (context.Rule.Groups[matches[i].Group].Name == "recalled")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a promise of an earlier conversation is still open.</summary>
    private static bool Carried(RuleContext context) =>
        context.AllMemory.TryGetValue(CommitmentMissedRule.Id, out Dictionary<string, string>? memory) && memory.ContainsKey(CommitmentMissedRule.Due);
}
