using System.Collections.Frozen;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>By which findings a next move is known to have been made. A move that no rule can see is left out: nobody is told that they missed it.</summary>
internal static class MoveSigns
{
    private static readonly FrozenDictionary<string, string[]> _rulesOfMove = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["boundary"] = [RuleIds.Boundary],
        ["escalate"] = [RuleIds.EscalationHonoured],
        ["listen"] = [RuleIds.Encourager, RuleIds.CuriousQuestion, RuleIds.Mirror, RuleIds.PoliteInterruption],
        ["label"] = [RuleIds.Label, RuleIds.EmpathyWithReason, RuleIds.Sympathy],
        ["mirror"] = [RuleIds.Mirror, RuleIds.SummaryAnnounced, RuleIds.RootConfirm],
        ["accept"] = [RuleIds.Accept],
        ["outcome-answer"] = [RuleIds.OutcomeAnswer, RuleIds.ConcreteDetail],
        ["confirm-root"] = [RuleIds.RootConfirm],
        ["options"] = [RuleIds.OptionsOffered],
        ["take-action"] = [RuleIds.TakeAction, RuleIds.Commitment, RuleIds.ActionItems, RuleIds.EscalationHonoured],
        ["own-up"] = [RuleIds.Apology, RuleIds.Ownership],
        ["polite-interruption"] = [RuleIds.PoliteInterruption],
        ["break-stalemate"] = [RuleIds.OptionsOffered, RuleIds.EscalationHonoured],
        ["follow-up"] = [RuleIds.FollowUp],
        ["ask"] = [RuleIds.CuriousQuestion, RuleIds.GapQuestion, RuleIds.TransitionQuestion],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rules of which one shows the move; empty where none can.</summary>
    public static IReadOnlyList<string> Of(string move) => _rulesOfMove.GetValueOrDefault(move, []);

    /// <summary>Whether a message makes the move; <see langword="null"/> where no rule can tell.</summary>
    public static bool? IsMade(string move, in MessageAnalysis message)
    {
        IReadOnlyList<string> signs = Of(move);
        if (signs.Count == 0)
        {
            return null;
        }

        for (int i = 0; i < signs.Count; i++)
        {
            if (message.Find(signs[i]) is not null)
            {
                return true;
            }
        }

        return move == "outcome-answer" && message.Answer == AnswerKind.Outcome;
    }
}
