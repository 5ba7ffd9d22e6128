namespace Deescalate.Cues;

/// <summary>One position of a compiled cue.</summary>
/// <param name="Kind">What it matches.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Capture">Number of the capture name plus one; 0 for none.</param>
/// <param name="Value">A word's number, a set's number, a phrase table's number, an <see cref="Text.EntityKind"/>, or the most words of a gap.</param>
internal readonly record struct CueElement(CueElementKind Kind, bool Optional, short Capture, int Value);
