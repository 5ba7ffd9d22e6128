namespace Deescalate.Cues;

/// <summary>A cue without optional parts or nested choices: one thing after the other.</summary>
/// <param name="Elements">What stands where.</param>
/// <param name="Anchors">Where it may stand.</param>
/// <param name="StartGap">Words allowed between the start anchor and the first element.</param>
/// <param name="EndGap">Words allowed between the last element and the end anchor.</param>
internal sealed record FlatCue(IReadOnlyList<FlatElement> Elements, CueAnchors Anchors, byte StartGap, byte EndGap);
