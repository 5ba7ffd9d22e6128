namespace Deescalate;

/// <summary>One line of the grammar of moves: when a move is due, when it is early, and why. Read from <c>moves.json</c>.</summary>
/// <remarks>What may be left out has a setter: generated JSON code gives every missing init-only member its type's default in place of ours.</remarks>
internal sealed class MoveRule
{
    /// <summary>Name of the move.</summary>
    public required string Move { get; init; }

    /// <summary>Rank among the moves that are due, 0 to 100; a late move counts 8 more.</summary>
    public int Priority { get; set; } = 50;

    /// <summary>Stages in which it is due; all where empty.</summary>
    public IReadOnlyList<ConversationStage> Stages { get; set; } = [];

    /// <summary>Least heat of the conversation, 0 to 1.</summary>
    public float MinHeat { get; set; }

    /// <summary>Most heat of the conversation, 0 to 1.</summary>
    public float MaxHeat { get; set; } = 1;

    /// <summary>Rules of which one must have been found on the latest message of the side that it watches; none needed where empty.</summary>
    public IReadOnlyList<string> When { get; set; } = [];

    /// <summary>Whether what <see cref="When"/> found counts until the move is made, and not only on the latest message.</summary>
    public bool Keeps { get; set; }

    /// <summary>Rules that hold it back where they were found on the customer's latest message.</summary>
    public IReadOnlyList<string> NotWith { get; set; } = [];

    /// <summary>Whether the customer must have voiced a feeling, or the conversation run hot.</summary>
    public bool Feeling { get; set; }

    /// <summary>Rules that show that the move was made.</summary>
    public IReadOnlyList<string> Unless { get; set; } = [];

    /// <summary>Rules of which one shows that a draft makes the move, or something that serves as well; those of <see cref="Unless"/> where empty.</summary>
    public IReadOnlyList<string> SeenBy { get; set; } = [];

    /// <summary>Whether a question must be open.</summary>
    public bool OpenQuestion { get; set; }

    /// <summary>Whether no question may be open.</summary>
    public bool Settled { get; set; }

    /// <summary>Whether it answers the customer's latest words: once the agent has spoken, nobody waits for it.</summary>
    public bool AfterCustomer { get; set; }

    /// <summary>Why now, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Why it is overdue, in a sentence; where missing it is never called late.</summary>
    public string? Late { get; set; }

    /// <summary>What it waits for while it is early, in a sentence; where missing it is never called early.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>Words for a move of the user's own, which the phrases know nothing of.</summary>
    public IReadOnlyList<string> Phrases { get; set; } = [];
}
