namespace Deescalate.Cues;

/// <summary>One position of a compiled cue.</summary>
/// <param name="Kind">What it matches.</param>
/// <param name="Value">A word's number, a set's number, a phrase table's number, or an <see cref="Text.EntityKind"/>.</param>
/// <param name="GapBefore">Most words that may stand between the element before and this one.</param>
/// <param name="Capture">Number of the capture name plus one; 0 for none.</param>
internal readonly record struct CueElement(CueElementKind Kind, int Value, byte GapBefore, short Capture);
