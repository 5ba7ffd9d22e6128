namespace Deescalate;

/// <summary>Shorter ways to the methods of <see cref="IConversationAnalyzer"/>.</summary>
public static class ConversationAnalyzerExtensions
{
    /// <summary>Reads conversations that are at hand, such as a list, with bounded parallelism, and gives the results in the order of the input. A conversation
    /// that fails gives a result with its error and does not stop the others.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="conversations">The conversations; taken one after the other, as many ahead as are read at once.</param>
    /// <param name="cancellationToken">Stops reading, between two messages of a long conversation too.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IAsyncEnumerable<ConversationResult> AnalyzeAsync(
        this IConversationAnalyzer analyzer, IEnumerable<Conversation> conversations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(conversations);
        return analyzer.AnalyzeAsync(Each(conversations), cancellationToken);
    }

    private static async IAsyncEnumerable<Conversation> Each(IEnumerable<Conversation> conversations)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (Conversation conversation in conversations)
        {
            yield return conversation;
        }
    }
}
