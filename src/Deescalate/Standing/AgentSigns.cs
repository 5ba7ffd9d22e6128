using Deescalate.Rules;

namespace Deescalate;

/// <summary>What an agent's message does for the conversation. A move whose words a fault of the same message calls into question does nothing.</summary>
internal static class AgentSigns
{
    /// <summary>A fault found on more characters than this speaks of the message as a whole.</summary>
    private const int LongestPassage = 80;

    /// <summary>Whether it acknowledges what the customer feels or said, and does not take it back.</summary>
    public static bool Hears(in HistoryEntry message) => Shows(message, Acknowledgements.Is) && !Shows(message, TakesBack);

    /// <summary>Whether it puts a way forward on the table, and does not close it.</summary>
    public static bool MakesWay(in HistoryEntry message) => Shows(message, IsWay) && !Shows(message, Closes);

    /// <summary>Whether it turns the customer's wish down, or hides behind a rule.</summary>
    public static bool Refuses(in HistoryEntry message) => Shows(message, IsRefusal);

    /// <summary>Whether a finding's move counts: no fault of the same message stands on the same words.</summary>
    public static bool Counts(Finding move, IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Rule.Kind == RuleKind.Fault && Undoes(findings[i].RuleId, findings[i].Span, move.Span))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a fault calls a move of the same message into question: it stands on the same words, and speaks of them rather than of the
    /// message as a whole or of what is missing in it.</summary>
    public static bool Undoes(string faultRule, TextSpan fault, TextSpan move) =>
        fault.Start < move.End && move.Start < fault.End && fault.Length <= LongestPassage && !IsOmission(faultRule);

    /// <summary>Whether a fault is a refusal, or a rule in place of an answer.</summary>
    public static bool IsRefusal(string rule) => rule is RuleIds.BareRefusal or RuleIds.BrushOff or RuleIds.PolicyDefense or RuleIds.Powerless;

    /// <summary>Whether a fault takes an acknowledgement of the same message back: "I understand, but rules are rules" is not heard by anybody.</summary>
    public static bool TakesBack(string rule) => rule is RuleIds.PolicyDefense or RuleIds.BrushOff || Dismisses(rule);

    private static bool Shows(in HistoryEntry message, Func<string, bool> isIt)
    {
        for (int i = 0; i < message.Findings.Count; i++)
        {
            Finding finding = message.Findings[i];
            if (isIt(finding.RuleId) && (finding.Rule.Kind == RuleKind.Fault || Counts(finding, message.Findings)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOmission(string rule) => rule is RuleIds.EmotionIgnored or NameNotAskedRule.Id or BoundaryDueRule.Id or RuleIds.Interruption
        or RuleIds.FactsBeforeEmpathy or CommitmentMissedRule.Id;

    private static bool IsWay(string rule) => rule is RuleIds.OutcomeAnswer || Acknowledgements.IsSolution(rule);

    private static bool Closes(string rule) => IsRefusal(rule) || rule is RuleIds.ProcessAnswer or RuleIds.DeferredAnswer or RuleIds.EscalationBlocked || Dismisses(rule);

    private static bool Dismisses(string rule) => rule is RuleIds.Invalidation or RuleIds.Harshness or RuleIds.HarshThreat or RuleIds.Arguing or CounterBlameRule.Id
        or RuleIds.CustomerBlame or RuleIds.Defensiveness or HollowMirrorRule.Id or MislabelRule.Id;
}
