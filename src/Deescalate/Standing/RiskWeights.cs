using Deescalate.Rules;

namespace Deescalate;

/// <summary>What each sign adds to the risk of escalation, in log-odds. Set by judgement after the catalogue's definition of an escalation, not fitted:
/// no set of labelled service conversations is large enough.</summary>
internal static class RiskWeights
{
    /// <summary>A conversation of which nothing is known: about 6 in 100.</summary>
    public const float Base = -2.7f;

    public const float Heat = 2.8f;
    public const float Trend = 0.35f;
    public const float Unanswered = 0.4f;

    /// <summary>A message that speaks of "you" throughout.</summary>
    public const float SecondPerson = 0.6f;

    /// <summary>A message that says that it was all said before.</summary>
    public const float SaidBefore = 0.4f;

    /// <summary>A cool message after a result that was no refusal.</summary>
    public const float Answered = -0.7f;
    private const float FaultPoint = 0.05f;

    public static float Of(Finding finding) => finding.RuleId switch
    {
        RuleIds.Threat => finding["kind"] switch { "violence" => 2.4f, "legal" or "churn" => 1.9f, _ => 1.6f },
        RuleIds.Abuse => finding["target"] switch { "agent" => 2.2f, "company" => 1.4f, _ => 0.9f },
        RuleIds.EscalationRequest => 1.5f,
        RuleIds.Escalator => 0.9f,
        RuleIds.Bully => 0.7f,
        RuleIds.FeltHeard => finding["value"] == "no" ? 0.9f : -0.8f,
        RuleIds.OutcomeMet => finding["value"] == "no" ? 0.8f : -1.2f,
        RuleIds.RepeatContact or RuleIds.BlamesAgent => 0.5f,
        RuleIds.ResolutionDemand or RuleIds.Venting => 0.4f,
        "emotion.betrayal" => 0.6f,
        "emotion.helplessness" => 0.4f,
        RuleIds.Gratitude => -1.0f,
        RuleIds.Satisfaction or RuleIds.Relief => -0.9f,
        RuleIds.Repair => -0.6f,
        RuleIds.RootAgreed => -0.4f,
        StalemateRule.Id => 1.0f,
        LandedRule.Id => finding["result"] switch { "hotter" => 0.6f, "rejected" => 0.5f, "softened" => -0.5f, "confirmed" => -0.6f, _ => 0 },
        _ => finding.Rule.Kind == RuleKind.Fault ? Math.Max(0, -finding.Rule.Points) * FaultPoint : 0,
    };
}
