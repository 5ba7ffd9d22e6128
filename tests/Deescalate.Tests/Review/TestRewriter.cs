namespace Deescalate.Tests.Review;

/// <summary>Offers the same wordings for every draft.</summary>
internal sealed class TestRewriter(params string[] texts) : IReplyRewriter
{
    public IEnumerable<string> Rewrite(ConversationSession session, Message draft, ReplyReview review) => texts;
}
