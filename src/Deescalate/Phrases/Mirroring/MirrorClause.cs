namespace Deescalate.Phrases.Mirroring;

/// <summary>A clause of the customer's, seen from the agent.</summary>
/// <param name="Text">The clause, without a capital or a full stop: "your line has been dead since Monday"; null for none.</param>
/// <param name="Score">How well it would show that the customer was heard; higher is better, 0 for none.</param>
internal readonly record struct MirrorClause(string? Text, float Score);
