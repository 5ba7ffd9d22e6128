namespace Deescalate.Phrases;

/// <summary>Puts moves into words.</summary>
/// <remarks>Implementations are immutable and safe to share between threads. Register your own with <see cref="ConversationAnalyzerBuilder.UsePhrases"/>.</remarks>
public interface IPhraseGenerator
{
    /// <summary>Words for a move in a situation, best first. The same request gives the same phrases.</summary>
    /// <param name="request">The move and what is known of the situation.</param>
    /// <returns>At most <see cref="PhraseRequest.Count"/> phrases; fewer, or none, where slots cannot be filled.</returns>
    IReadOnlyList<Phrase> Generate(PhraseRequest request);
}
