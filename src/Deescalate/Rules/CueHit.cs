namespace Deescalate.Rules;

/// <summary>Where a cue of a rule's own file stands in the message.</summary>
/// <param name="Group">Name of the cue's group in the file; null where it has none.</param>
/// <param name="Span">The words.</param>
public readonly record struct CueHit(string? Group, TextSpan Span);
