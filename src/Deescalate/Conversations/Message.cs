namespace Deescalate;

/// <summary>One thing said by one participant.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Role">Who said it.</param>
/// <param name="Text">The words as written. Spans of findings count UTF-16 code units of this text.</param>
public sealed record Message(ParticipantRole Role, string Text)
{
    /// <summary>Who said it, by name, where known.</summary>
    public string? Author { get; init; }

    /// <summary>When it was said, where known. Used to resolve promises; never compared with a clock.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Start of the utterance from the start of a recording, where known.</summary>
    public TimeSpan? StartOffset { get; init; }

    /// <summary>End of the utterance from the start of a recording, where known.</summary>
    public TimeSpan? EndOffset { get; init; }

    /// <summary>A message by the customer.</summary>
    /// <param name="text">The words as written.</param>
    public static Message FromCustomer(string text) => new(ParticipantRole.Customer, text);

    /// <summary>A message by the agent.</summary>
    /// <param name="text">The words as written.</param>
    public static Message FromAgent(string text) => new(ParticipantRole.Agent, text);
}
