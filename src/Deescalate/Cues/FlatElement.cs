using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>One position of a flat cue: one of several runs of words, an entity, or a gap.</summary>
/// <param name="Branches">The runs; empty for an entity or gap.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Entity">The entity, if any.</param>
/// <param name="Capture">Name under which the entity's words are kept.</param>
/// <param name="Gap">Most words of a gap; 0 for no gap.</param>
internal sealed record FlatElement(IReadOnlyList<IReadOnlyList<CueNode.Word>> Branches, bool Optional, EntityKind Entity, string? Capture, byte Gap)
{
    public static FlatElement OfGap(int most) => new([], false, EntityKind.None, null, (byte)most);
}
