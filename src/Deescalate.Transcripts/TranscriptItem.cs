namespace Deescalate.Transcripts;

/// <summary>One conversation of a file, or why it could not be read. Exactly one of the two is set.</summary>
/// <param name="Line">The line at which it begins, from 1.</param>
/// <param name="Conversation">The conversation; null where it could not be read.</param>
/// <param name="Error">Why it could not be read; null where it could.</param>
public sealed record TranscriptItem(int Line, Conversation? Conversation, ConversationFormatException? Error)
{
    /// <summary>Where each message's text comes from, in the order of the messages; empty where there is no conversation.</summary>
    public IReadOnlyList<MessageSource> Sources { get; init; } = [];

    /// <summary>Name of the format in which it was read.</summary>
    public string? Format { get; init; }
}
