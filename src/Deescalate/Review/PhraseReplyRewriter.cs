namespace Deescalate;

/// <summary>The library's own rewriter: mends a draft sentence by sentence, with the phrases of the session's analyzer. Immutable.</summary>
internal sealed class PhraseReplyRewriter : IReplyRewriter
{
    public IEnumerable<string> Rewrite(ConversationSession session, Message draft, ReplyReview review) =>
        session.Reword(draft.Text, review.Analysis.Findings) is { } better ? [better] : [];
}
