namespace Deescalate.Cues;

/// <summary>What one position of a compiled cue matches.</summary>
internal enum CueElementKind : byte
{
    Word,
    Set,

    /// <summary>One of several runs of words: shared lists and alternatives with entries of more than one word.</summary>
    Phrases,
    Entity,

    /// <summary>Any few words.</summary>
    Gap,
}
