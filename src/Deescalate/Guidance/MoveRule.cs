namespace Deescalate;

/// <summary>One line of the grammar of moves: when a move is due, and why. Read from <c>moves.json</c>.</summary>
/// <remarks>What may be left out has a setter: generated JSON code gives every missing init-only member its type's default in place of ours.</remarks>
internal sealed class MoveRule
{
    /// <summary>Name of the move.</summary>
    public required string Move { get; init; }

    /// <summary>Stages in which it is due; all where empty.</summary>
    public IReadOnlyList<ConversationStage> Stages { get; set; } = [];

    /// <summary>Least heat of the conversation, 0 to 1.</summary>
    public float MinHeat { get; set; }

    /// <summary>Most heat of the conversation, 0 to 1.</summary>
    public float MaxHeat { get; set; } = 1;

    /// <summary>Rules of which one must have been found in the customer's latest message; none needed where empty.</summary>
    public IReadOnlyList<string> When { get; set; } = [];

    /// <summary>Rules that make it superfluous if the agent's latest message shows one.</summary>
    public IReadOnlyList<string> Unless { get; set; } = [];

    /// <summary>Whether a question must be open.</summary>
    public bool OpenQuestion { get; set; }

    /// <summary>Why now, in a sentence.</summary>
    public required string Reason { get; init; }
}
