namespace Deescalate.Cues;

/// <summary>How far a veto reaches.</summary>
internal enum VetoScope
{
    Sentence,
    Message,
    Overlap,
}
