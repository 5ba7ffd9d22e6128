namespace Deescalate;

/// <summary>A contribution to the handling score in a snapshot: what it is weighed from, not what it weighs.</summary>
internal sealed record SnapshotContribution(string Rule, int Message, float Points, int Start, int Length, HandlingSituation Situation);
