namespace Deescalate;

/// <summary>A promise of the agent's side, and what became of it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="MessageIndex">The message that made it.</param>
/// <param name="Span">The words.</param>
/// <param name="Due">When it is due, as said; null where no time was given.</param>
public sealed record Commitment(int MessageIndex, TextSpan Span, string? Due)
{
    /// <summary>The moment at which the time given is over, where the message that made it has a time; null where that cannot be told.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who will do it, as said: "I", "we", "the courier"; null where nobody is named ("it will be with you by noon").</summary>
    public string? By { get; init; }

    /// <summary>What became of it.</summary>
    /// <value>The default is <see cref="CommitmentStatus.Open"/>.</value>
    public CommitmentStatus Status { get; init; }

    /// <summary>The message that showed it; null while it is open.</summary>
    public int? SettledBy { get; init; }

    /// <summary>The words that it hangs on ("once the parcel is back with us"); null where it is unconditional.</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>Whether it was made in an earlier conversation. Message and words are then those of that conversation.</summary>
    public bool Carried { get; init; }

    /// <summary>Id of the earlier conversation; null for a promise of this one, or where that one had no id.</summary>
    public string? Conversation { get; init; }
}
