using Deescalate.Rules;

namespace Deescalate;

/// <summary>What a customer's message says about the state of the matter, beyond how hot its words are: a cold goodbye is no calm.</summary>
internal static class CustomerSigns
{
    /// <summary>Heat from which a message shows displeasure.</summary>
    public const float Warm = 0.25f;

    /// <summary>Heat from which a message is hot.</summary>
    public const float Hot = 0.5f;

    /// <summary>Heat below which fear is a passing remark.</summary>
    private const float Faint = 0.15f;

    /// <summary>Confidence from which a feeling is plainly there.</summary>
    private const float Plain = 0.8f;

    /// <summary>Heat from which a message is extreme.</summary>
    private const float Extreme = 0.75f;

    /// <summary>Whether it shows that the matter is not settled: heat before it has not cooled, however quietly this is said.</summary>
    public static bool HoldsHeat(in HistoryEntry message)
    {
        for (int i = 0; i < message.Findings.Count; i++)
        {
            if (HoldsHeat(message.Findings[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it threatens.</summary>
    public static bool Threatens(in HistoryEntry message) => message.Find(RuleIds.Threat) is not null;

    /// <summary>Whether the agent has to deal with it before the matter: an insult to the agent in a rage, a second one, or a threat of violence.
    /// A first one that slips out is heat, and is met like heat.</summary>
    public static bool NeedsBoundary(in HistoryEntry message, bool insultedBefore) =>
        (InsultsAgent(message) && (message.Heat >= Extreme || insultedBefore)) || message.Find(RuleIds.Threat)?["kind"] == "violence";

    public static bool InsultsAgent(in HistoryEntry message)
    {
        for (int i = 0; i < message.Findings.Count; i++)
        {
            if (message.Findings[i].RuleId == RuleIds.Abuse && message.Findings[i]["target"] == "agent")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is displeased: hot, or quietly but plainly so.</summary>
    public static bool IsDispleased(in HistoryEntry message)
    {
        if (message.Heat >= Hot)
        {
            return true;
        }

        for (int i = 0; i < message.Findings.Count; i++)
        {
            Finding finding = message.Findings[i];
            if (HoldsHeat(finding) || finding.RuleId is RuleIds.Venting or RuleIds.BlamesAgent || (message.Heat >= Warm && IsNegative(finding.RuleId)) || (message.Heat >= Faint && finding.Confidence >= Plain && IsVulnerable(finding.RuleId)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it shows any displeasure, however cool: what was settled is not settled any more.</summary>
    public static bool Complains(in HistoryEntry message)
    {
        for (int i = 0; i < message.Findings.Count; i++)
        {
            if (message.Findings[i].RuleId is var rule && (IsReproach(rule) || rule == CommitmentMissedRule.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is glad, thankful, or has what it came for, and threatens nothing.</summary>
    public static bool IsContent(in HistoryEntry message) =>
        message.Heat < Warm && !HoldsHeat(message)
        && (message.Find(RuleIds.Gratitude) is not null || message.Find(RuleIds.Satisfaction) is not null || message.Find(RuleIds.Relief) is not null
            || message.Find(RuleIds.OutcomeMet)?["value"] == "yes");

    private static bool HoldsHeat(Finding finding) => finding.RuleId switch
    {
        RuleIds.Abuse or RuleIds.Threat or RuleIds.EscalationRequest or RuleIds.Bully or RuleIds.Escalator => true,
        RuleIds.FeltHeard or RuleIds.OutcomeMet => finding["value"] == "no",
        LandedRule.Id => finding["result"] is "rejected" or "hotter",
        _ => false,
    };

    /// <summary>Fear and helplessness are spoken in a low voice.</summary>
    private static bool IsVulnerable(string rule) => rule is "emotion.anxiety" or "emotion.helplessness";

    private static bool IsNegative(string rule) => IsReproach(rule) || rule is "emotion.anxiety" or "emotion.hurt" or "emotion.helplessness" or "emotion.envy";

    /// <summary>Whether it is held against the company, and not only suffered.</summary>
    private static bool IsReproach(string rule) => rule is RuleIds.RepeatContact or RuleIds.ResolutionDemand or "emotion.anger" or "emotion.frustration"
        or "emotion.disappointment" or "emotion.betrayal";
}
