namespace Deescalate;

/// <summary>Something the agent could do now.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Move">Name of the move: <c>label</c>, <c>mirror</c>, <c>boundary</c> and so on.</param>
/// <param name="Reason">Why now, in a sentence.</param>
/// <param name="Phrases">Words to do it with, finished: no slot is left open. Empty only where the options took all of them away.</param>
public sealed record NextMove(string Move, string Reason, IReadOnlyList<string> Phrases);
