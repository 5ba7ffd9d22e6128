namespace Deescalate.Cues;

/// <summary>How a word of a cue is to be taken.</summary>
internal enum WordForm
{
    Exact,
    Inflected,
    Prefix,
}
