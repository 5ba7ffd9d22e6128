namespace Deescalate;

/// <summary>What the grammar says at one point of a conversation.</summary>
/// <param name="Next">Due and overdue moves, best first.</param>
/// <param name="Later">Moves for which it is too early, in the order of the grammar.</param>
internal sealed record MoveProposal(IReadOnlyList<NextMove> Next, IReadOnlyList<NextMove> Later);
