namespace Deescalate;

/// <summary>Reads a draft reply before it is sent: what it would do at this point of the conversation, what it leaves undone, and what to say instead.</summary>
/// <remarks>Implementations are immutable and safe to share between threads. A session is not: review in the thread that the session belongs to.</remarks>
public interface IReplyReviewer
{
    /// <summary>Reviews a draft as the agent's next message. The session stays as it is, and the cost does not grow with the conversation.</summary>
    /// <param name="session">The conversation so far.</param>
    /// <param name="draft">The words of the draft.</param>
    /// <exception cref="RuleFailedException">A rule threw, under <see cref="RuleFailurePolicy.Stop"/>.</exception>
    /// <exception cref="ConversationLimitException">A limit was exceeded, under <see cref="LimitPolicy.Refuse"/>.</exception>
    ReplyReview Review(ConversationSession session, string draft);

    /// <summary>Reviews a draft that has more than words: a time, an author, the role of a supervisor or bot.</summary>
    /// <param name="session">The conversation so far.</param>
    /// <param name="draft">The draft; a message of the agent's side.</param>
    /// <exception cref="ArgumentException">The message is the customer's or the system's.</exception>
    /// <exception cref="RuleFailedException">A rule threw, under <see cref="RuleFailurePolicy.Stop"/>.</exception>
    /// <exception cref="ConversationLimitException">A limit was exceeded, under <see cref="LimitPolicy.Refuse"/>.</exception>
    ReplyReview Review(ConversationSession session, Message draft);
}
