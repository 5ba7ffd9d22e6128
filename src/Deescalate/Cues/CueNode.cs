namespace Deescalate.Cues;

/// <summary>A piece of a parsed cue.</summary>
internal abstract record CueNode
{
    /// <summary>A literal word; <paramref name="Form"/> says what may follow its letters.</summary>
    internal sealed record Word(string Folded, WordForm Form) : CueNode;

    /// <summary>A shared list.</summary>
    internal sealed record List(string Name, int Column) : CueNode;

    /// <summary>An entity, whose words may be captured under a name.</summary>
    internal sealed record Entity(Text.EntityKind Kind, string? Capture) : CueNode;

    /// <summary>Nought to <paramref name="Most"/> words of any kind.</summary>
    internal sealed record Gap(int Most) : CueNode;

    /// <summary>Pieces one after the other.</summary>
    internal sealed record Sequence(IReadOnlyList<CueNode> Items) : CueNode;

    /// <summary>One of several.</summary>
    internal sealed record Choice(IReadOnlyList<CueNode> Branches, bool Optional) : CueNode;

    /// <summary>A place or mood rather than a word.</summary>
    internal sealed record Anchor(CueAnchors Kind, int Column) : CueNode;
}
