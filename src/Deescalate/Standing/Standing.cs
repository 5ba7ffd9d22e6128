namespace Deescalate;

/// <summary>Where a conversation stands after its latest message.</summary>
/// <remarks>Immutable: a picture of one moment, safe to keep and to share.</remarks>
/// <param name="Heat">How hot the conversation is, 0 to 1: the latest customer message, and what of earlier heat has not cooled off. Who threatens, insults
/// or asks for somebody else holds on to the heat before, however quietly.</param>
/// <param name="PeakHeat">The highest heat so far, 0 to 1.</param>
/// <param name="Trend">Where the heat is going.</param>
/// <param name="Stage">Where it stands on the way to a solution.</param>
/// <param name="Archetypes">Who the customer is being; all three, in the order of the enumeration.</param>
/// <param name="Heart">Coverage of HEART by the agent's messages.</param>
/// <param name="EscalationRisk">How likely it is to blow up within the next messages (abuse, threat, a demand for a manager, leaving), 0 to 1:
/// 1 / (1 + e^−sum) of the weights in <see cref="RiskContributions"/>.</param>
public sealed record Standing(
    float Heat,
    float PeakHeat,
    HeatTrend Trend,
    ConversationStage Stage,
    IReadOnlyList<ArchetypeScore> Archetypes,
    HeartCoverage Heart,
    float EscalationRisk)
{
    /// <summary>Coverage of the profile that the options chose; the same as <see cref="Heart"/>, in another form, where they chose none.</summary>
    public ProfileCoverage Coverage { get; init; } = ProfileCoverage.None;

    /// <summary>Heat of the customer's first message, 0 to 1.</summary>
    public float BeginHeat { get; init; }

    /// <summary>Heat of the customer's latest message, 0 to 1; not below the heat that it holds on to.</summary>
    public float EndHeat { get; init; }

    /// <summary>What the risk is made of, in log-odds.</summary>
    public IReadOnlyList<RiskContribution> RiskContributions { get; init; } = [];

    /// <summary>Whether the alarm is on, by <see cref="DeescalateOptions.Alarm"/>.</summary>
    public bool AlarmRaised { get; init; }

    /// <summary>The messages that turned the heat most, in their order; at most six.</summary>
    public IReadOnlyList<TurningPoint> TurningPoints { get; init; } = [];

    /// <summary>The standstill in which the two are; null where there is none.</summary>
    public Stalemate? Stalemate { get; init; }

    /// <summary>The score of one archetype, 0 to 1.</summary>
    /// <param name="archetype">The archetype.</param>
    public float ScoreOf(Archetype archetype) => Archetypes[(int)archetype].Score;
}
