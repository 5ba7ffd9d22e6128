namespace Deescalate.Transcripts.Captions;

/// <summary>A caption: when it shows, and its lines.</summary>
/// <param name="Start">When it appears, from the start of the recording.</param>
/// <param name="End">When it goes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Cue(TimeSpan Start, TimeSpan End, IReadOnlyList<TextLine> Lines);
