using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>One position of a flat cue: an entity, or one of several runs of words.</summary>
/// <param name="Branches">The runs; empty for an entity.</param>
/// <param name="Entity">The entity, if any.</param>
/// <param name="Capture">Name under which the entity's words are kept.</param>
/// <param name="GapBefore">Most words between the element before and this one.</param>
internal sealed record FlatElement(IReadOnlyList<IReadOnlyList<CueNode.Word>> Branches, EntityKind Entity, string? Capture, byte GapBefore);
