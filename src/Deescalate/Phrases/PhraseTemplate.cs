namespace Deescalate.Phrases;

/// <summary>One wording of a move: its pieces, and where it fits. Immutable.</summary>
internal sealed class PhraseTemplate
{
    public required string Text { get; init; }

    public required PhrasePart[] Parts { get; init; }

    public PhraseRegister Register { get; init; }

    /// <summary>The channels that it fits; all where null.</summary>
    public PhraseChannel[]? Channels { get; init; }

    /// <summary>The strength that it has; fits all where null.</summary>
    public PhraseStrength? Strength { get; init; }

    /// <summary>The kinds of the move that it makes; fits all where there are none.</summary>
    public string[] For { get; init; } = [];

    /// <summary>Whether a slot must be filled for it.</summary>
    public bool NeedsSlots { get; init; }

    /// <summary>Words that must not be the customer's own, lower case; only where the move asks for fresh words.</summary>
    public string[] FreshWords { get; set; } = [];

    /// <summary>The same for the same words, in every process.</summary>
    public ulong Hash => PhraseOrder.Seed(0, null, Text);

    public bool Fits(PhraseChannel channel) => Channels is null || Array.IndexOf(Channels, channel) >= 0;

    /// <summary>A strong phrase will do for extreme feeling, but not the other way round.</summary>
    public bool Fits(PhraseStrength strength) => Strength is not { } own || own == strength || (own == PhraseStrength.Strong && strength == PhraseStrength.Extreme);
}
