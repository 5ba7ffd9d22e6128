namespace Deescalate;

/// <summary>Reads conversations between customers and agents.</summary>
/// <remarks>Implementations are immutable and safe to share between threads. Take this interface where you inject an analyzer.</remarks>
public interface IConversationAnalyzer
{
    /// <summary>Reads a whole conversation: the same as adding its messages to a session one after the other.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="cancellationToken">Stops reading between two messages.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="RuleFailedException">A rule threw, under <see cref="RuleFailurePolicy.Stop"/>.</exception>
    /// <exception cref="ConversationLimitException">A limit was exceeded, under <see cref="LimitPolicy.Refuse"/>.</exception>
    ConversationAnalysis Analyze(Conversation conversation, CancellationToken cancellationToken = default);

    /// <summary>Reads many conversations with bounded parallelism, and gives the results in the order of the input. A conversation that
    /// fails gives a result with its error and does not stop the others.</summary>
    /// <param name="conversations">The conversations.</param>
    /// <param name="cancellationToken">Stops reading, between two messages of a long conversation too.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    IAsyncEnumerable<ConversationResult> AnalyzeAsync(IAsyncEnumerable<Conversation> conversations, CancellationToken cancellationToken = default);

    /// <summary>Begins a conversation that is read message by message.</summary>
    /// <param name="id">The caller's own name for it, if any.</param>
    ConversationSession StartSession(string? id = null);

    /// <summary>Begins the next conversation with a customer to whom something was promised in an earlier one.</summary>
    /// <param name="id">The caller's own name for it, if any.</param>
    /// <param name="earlier">What <see cref="ConversationSession.CarryOver"/> of the earlier conversation gave.</param>
    ConversationSession StartSession(string? id, IEnumerable<Commitment> earlier);

    /// <summary>Goes on with a conversation that was saved.</summary>
    /// <param name="snapshot">What <see cref="ConversationSession.Save"/> gave.</param>
    /// <exception cref="FormatException">The snapshot holds for a rule what that rule does not remember: it was changed.</exception>
    ConversationSession Restore(SessionSnapshot snapshot);
}
