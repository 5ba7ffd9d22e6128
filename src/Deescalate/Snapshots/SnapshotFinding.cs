namespace Deescalate;

/// <summary>A finding in a snapshot.</summary>
internal sealed record SnapshotFinding(string Rule, int Start, int Length, float Confidence, IReadOnlyDictionary<string, string> Attributes);
