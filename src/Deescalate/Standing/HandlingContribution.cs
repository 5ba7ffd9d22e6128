namespace Deescalate;

/// <summary>What one finding adds to the handling score.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="MessageIndex">The message.</param>
/// <param name="Points">The points; negative for a fault.</param>
public sealed record HandlingContribution(string RuleId, int MessageIndex, float Points)
{
    /// <summary>The points of the rule, before place, repetition and the room left on the scale.</summary>
    public float FullPoints { get; init; } = Points;

    /// <summary>Why it counts in full or less.</summary>
    /// <value>The default is <see cref="HandlingWeighing.Full"/>.</value>
    public HandlingWeighing Weighing { get; init; }

    /// <summary>The words of the finding.</summary>
    public TextSpan Span { get; init; }

    internal HandlingSituation Situation { get; init; }
}
