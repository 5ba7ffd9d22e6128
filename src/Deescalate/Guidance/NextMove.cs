namespace Deescalate;

/// <summary>Something the agent could do.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Move">Name of the move: <c>label</c>, <c>mirror</c>, <c>boundary</c> and so on.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Phrases">Words to do it with, finished: no slot is left open. Empty for a move whose time has not come, and where the options took all of them away.</param>
public sealed record NextMove(string Move, string Reason, IReadOnlyList<string> Phrases)
{
    /// <summary>Whether it is time for it.</summary>
    /// <value>The default is <see cref="MoveTiming.Due"/>.</value>
    public MoveTiming Timing { get; init; }

    /// <summary>What speaks for it; empty for a move whose time has not come.</summary>
    public IReadOnlyList<MoveEvidence> Evidence { get; init; } = [];

    /// <summary>What it waits for, in a sentence; null where its time has come.</summary>
    public string? WaitsFor { get; init; }
}
