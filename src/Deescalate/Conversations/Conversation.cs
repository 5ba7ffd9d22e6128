namespace Deescalate;

/// <summary>A conversation between a customer and one or more agents, in the order in which things were said.</summary>
/// <remarks>Immutable as long as the list given to it is not changed, and then safe to share between threads.</remarks>
/// <param name="Messages">The messages, oldest first.</param>
/// <exception cref="ArgumentNullException">There is no list of messages.</exception>
public sealed record Conversation(IReadOnlyList<Message> Messages)
{
    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = Messages ?? throw new ArgumentNullException(nameof(Messages));

    /// <summary>The caller's own name for the conversation, if any; copied to the analysis.</summary>
    public string? Id { get; init; }

    /// <summary>Where it took place, such as <c>chat</c>, <c>email</c> or <c>voice</c>, where known. Kept for reports; no rule reads it.</summary>
    public string? Channel { get; init; }
}
