namespace Deescalate;

/// <summary>A promise of the agent's side.</summary>
/// <param name="MessageIndex">The message that made it.</param>
/// <param name="Span">The words.</param>
/// <param name="Due">When it is due, as said; null where no time was given.</param>
public sealed record Commitment(int MessageIndex, TextSpan Span, string? Due);
