namespace Deescalate;

/// <summary>What one finding adds to the handling score.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="MessageIndex">The message.</param>
/// <param name="Points">The points; negative for a fault.</param>
public sealed record HandlingContribution(string RuleId, int MessageIndex, float Points);
