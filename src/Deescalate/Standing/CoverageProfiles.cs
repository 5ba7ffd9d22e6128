using Deescalate.Rules;

namespace Deescalate;

/// <summary>The models of service recovery that the library knows. Options choose one by its name; <c>HEART</c> is the default.</summary>
public static class CoverageProfiles
{
    private static readonly CoverageStep _listen = new(
        "listen", [RuleIds.Encourager, RuleIds.CuriousQuestion, RuleIds.Mirror, RuleIds.SummaryAnnounced, RuleIds.CheckUnderstanding, RuleIds.LastCall]);

    private static readonly CoverageStep _empathize = new("empathize", [RuleIds.Sympathy, RuleIds.Label, RuleIds.EmpathyWithReason]);

    private static readonly CoverageStep _apologize = new("apologize", [RuleIds.Apology]);

    private static readonly CoverageStep _thank = new("thank", ["agent.thanks-for-raising"]);

    private static readonly string[] _results =
        [RuleIds.TakeAction, RuleIds.OutcomeAnswer, RuleIds.OptionsOffered, RuleIds.ActionItems, RuleIds.Commitment, RuleIds.EscalationHonoured];

    /// <summary>Hear, empathize, accept, reassure, take action.</summary>
    public static CoverageProfile Heart { get; } = new(
        "HEART",
        [
            _listen with { Name = "hear" },
            _empathize,
            new("accept", [RuleIds.Accept]),
            new("reassure", [RuleIds.Reassure, RuleIds.PositiveExpectation]),
            new("take-action", [RuleIds.TakeAction, RuleIds.EscalationHonoured, RuleIds.Commitment]),
        ]);

    /// <summary>Listen, apologize, solve, thank.</summary>
    public static CoverageProfile Last { get; } = new(
        "LAST",
        [_listen, _apologize, new("solve", _results), _thank],
        "Taught across hospitality and retail; no first publication is known to us.");

    /// <summary>Listen, acknowledge, take action, thank, explain.</summary>
    public static CoverageProfile Latte { get; } = new(
        "LATTE",
        [
            _listen,
            new("acknowledge", [RuleIds.Sympathy, RuleIds.Label, RuleIds.EmpathyWithReason, RuleIds.Accept, RuleIds.Apology]),
            new("take-action", _results),
            _thank,
            new("explain", [RuleIds.RootConfirm, "agent.proactive-disclosure", RuleIds.ConcreteDetail]),
        ],
        "Starbucks' routine, as told in Charles Duhigg, The Power of Habit (Random House, 2012), chapter 5.");

    /// <summary>Hear, empathize, apologize, resolve, diagnose.</summary>
    public static CoverageProfile Heard { get; } = new(
        "HEARD",
        [_listen with { Name = "hear" }, _empathize, _apologize, new("resolve", _results), new("diagnose", [RuleIds.RootConfirm, RuleIds.FollowUp])],
        "Disney Institute's service recovery training (H.E.A.R.D.).");

    /// <summary>Listen, empathize, apologize, resolve, notify.</summary>
    public static CoverageProfile Learn { get; } = new(
        "LEARN",
        [_listen, _empathize, _apologize, new("resolve", _results), new("notify", [RuleIds.FollowUp, RuleIds.Commitment, "agent.ownership"])],
        "A hotel routine attributed to Marriott; it is told with varying words for R (resolve, react, respond) and N (notify, now).");

    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<CoverageProfile> All { get; } = [Heart, Last, Latte, Heard, Learn];
}
