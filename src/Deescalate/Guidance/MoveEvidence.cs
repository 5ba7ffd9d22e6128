namespace Deescalate;

/// <summary>What speaks for a move.</summary>
/// <param name="Sign">A rule's id, or <c>stage</c>, <c>heat</c>, <c>question</c>.</param>
/// <param name="MessageIndex">The message that shows it.</param>
public sealed record MoveEvidence(string Sign, int MessageIndex)
{
    /// <summary>The sign of a question that waits for its answer.</summary>
    internal const string Question = "question";
}
