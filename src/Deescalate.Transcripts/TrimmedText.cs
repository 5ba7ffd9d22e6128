namespace Deescalate.Transcripts;

/// <summary>A piece that was cut out of a mail because its sender did not write it for this conversation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The piece.</param>
/// <param name="At">Where it begins in the source.</param>
public sealed record TrimmedText(TrimmedKind Kind, string Text, SourcePosition At);
