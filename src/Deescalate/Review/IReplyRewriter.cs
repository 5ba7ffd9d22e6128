namespace Deescalate;

/// <summary>Proposes other wordings for a draft that has faults or leaves something undone.</summary>
/// <remarks>Implementations are immutable and safe to share between threads. What they propose is reviewed in its turn: a proposal that is no better than
/// the draft is not shown, so a rewriter need not judge its own work. It must keep the facts of the draft (names, sums, dates) and add none.</remarks>
public interface IReplyRewriter
{
    /// <summary>Proposes whole replies, best first.</summary>
    /// <param name="session">The conversation so far; to be read, not to be added to.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="review">What is wrong with it. Its <see cref="ReplyReview.Rewrites"/> are empty.</param>
    /// <returns>The replies; empty where it knows none.</returns>
    IEnumerable<string> Rewrite(ConversationSession session, Message draft, ReplyReview review);
}
