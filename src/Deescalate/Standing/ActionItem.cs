namespace Deescalate;

/// <summary>Something that one side has to do, or is doing.</summary>
/// <param name="Side">Who does it.</param>
/// <param name="MessageIndex">The message that says so.</param>
/// <param name="Span">The words.</param>
/// <param name="Due">By when, as said; null where no time was given.</param>
public sealed record ActionItem(ActionSide Side, int MessageIndex, TextSpan Span, string? Due);
