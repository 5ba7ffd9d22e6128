namespace Deescalate;

/// <summary>One thing said by one participant.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Role">Who said it.</param>
/// <param name="Text">The words as written. Spans of findings count UTF-16 code units of this text.</param>
/// <exception cref="ArgumentNullException">There is no text.</exception>
/// <exception cref="ArgumentOutOfRangeException">There is no such role.</exception>
public sealed record Message(ParticipantRole Role, string Text)
{
    /// <summary>Who said it.</summary>
    public ParticipantRole Role { get; init; } = Role is >= ParticipantRole.Customer and <= ParticipantRole.System
        ? Role
        : throw new ArgumentOutOfRangeException(nameof(Role), Role, "A role is Customer, Agent, Supervisor, Bot or System.");

    /// <summary>The words as written. Spans of findings count UTF-16 code units of this text.</summary>
    public string Text { get; init; } = Text ?? throw new ArgumentNullException(nameof(Text));

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
