namespace Deescalate;

/// <summary>Something the agent could do.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Move">Name of the move: <c>label</c>, <c>mirror</c>, <c>boundary</c> and so on.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Phrases">Words to do it with, finished: no slot is left open. Empty where there are none: for a move whose time has not come, for an answer that is owed and
/// that nobody can make up (<c>outcome-answer</c> while <see cref="ConversationSession.Facts"/> do not tell it), for a move of a grammar of your own without words, and where the
/// options took all of them away.</param>
public sealed record NextMove(string Move, string Reason, IReadOnlyList<string> Phrases)
{
    /// <summary>Whether it is time for it.</summary>
    /// <value>The default is <see cref="MoveTiming.Due"/>.</value>
    public MoveTiming Timing { get; init; }

    /// <summary>What speaks for it; empty for a move whose time has not come, and before the first message.</summary>
    public IReadOnlyList<MoveEvidence> Evidence { get; init; } = [];

    /// <summary>What it waits for, in a sentence; null where its time has come.</summary>
    public string? WaitsFor { get; init; }
}
