namespace Deescalate;

/// <summary>Where a conversation stands after its latest message.</summary>
/// <remarks>Immutable: a picture of one moment, safe to keep and to share.</remarks>
/// <param name="Heat">How hot the conversation is, 0 to 1: the latest customer message, and what of earlier heat has not cooled off.</param>
/// <param name="PeakHeat">The highest heat so far, 0 to 1.</param>
/// <param name="Trend">Where the heat is going.</param>
/// <param name="Stage">Where it stands on the way to a solution.</param>
/// <param name="Archetypes">Who the customer is being; all three, in the order of the enumeration.</param>
/// <param name="Heart">Coverage of HEART by the agent's messages.</param>
/// <param name="EscalationRisk">How likely it is to blow up within the next messages, 0 to 1, as far as heat, trend, abuse, threats and demands for a manager tell.</param>
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

    /// <summary>The score of one archetype, 0 to 1.</summary>
    /// <param name="archetype">The archetype.</param>
    public float ScoreOf(Archetype archetype) => Archetypes[(int)archetype].Score;
}
