namespace Deescalate.Cues;

/// <summary>One position of a compiled cue.</summary>
/// <param name="Mask">Word bits of what it matches, on the side that is reached first from the trigger: a word without such a bit need not be looked up.
/// All bits for an entity or gap.</param>
/// <param name="Value">A word's number, a set's number, a phrase table's number, an <see cref="Text.EntityKind"/>, or the most words of a gap.</param>
/// <param name="Kind">What it matches.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Capture">Number of the capture name plus one; 0 for none.</param>
internal readonly record struct CueElement(ulong Mask, int Value, CueElementKind Kind, bool Optional, short Capture)
{
    public CueElement(CueElementKind kind, int value, bool optional, short capture)
        : this(ulong.MaxValue, value, kind, optional, capture)
    {
    }
}
