namespace Deescalate.Cues;

/// <summary>A cue that may stand at a term, as far as the cheap tests can tell.</summary>
/// <param name="Cue">Place of the cue in the <see cref="CueStore"/>.</param>
/// <param name="At">Index of the term that its trigger stands at.</param>
internal readonly record struct CueCandidate(int Cue, int At);
