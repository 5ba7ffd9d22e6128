namespace Deescalate;

/// <summary>What was read from a whole conversation.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Id">The conversation's id, if it had one.</param>
/// <param name="Messages">The messages, in their order.</param>
/// <param name="Standing">Where the conversation stands at its end.</param>
/// <param name="Questions">The customer's questions and demands, with how they were answered.</param>
/// <param name="Commitments">Promises of the agent's side.</param>
/// <param name="Handling">How well it was handled.</param>
/// <param name="NextMoves">What to do next, best first.</param>
/// <param name="RuleFailures">Rules that threw; always empty under <see cref="RuleFailurePolicy.Stop"/>.</param>
public sealed record ConversationAnalysis(
    string? Id,
    IReadOnlyList<MessageAnalysis> Messages,
    Standing Standing,
    IReadOnlyList<CustomerQuestion> Questions,
    IReadOnlyList<Commitment> Commitments,
    Handling Handling,
    IReadOnlyList<NextMove> NextMoves,
    IReadOnlyList<RuleFailure> RuleFailures)
{
    /// <summary>What the matter is about, and whether both sides see it alike.</summary>
    public ProblemMap Problem { get; init; } = new(null, [], null, null, []);

    /// <summary>What each side has to do, in the order of the messages.</summary>
    public IReadOnlyList<ActionItem> ActionItems { get; init; } = [];

    /// <summary>How each move of the agent's was taken by the customer's next message.</summary>
    public IReadOnlyList<Landing> Landings { get; init; } = [];

    /// <summary>Moves for which it is too early, with what they wait for.</summary>
    public IReadOnlyList<NextMove> LaterMoves { get; init; } = [];
}
