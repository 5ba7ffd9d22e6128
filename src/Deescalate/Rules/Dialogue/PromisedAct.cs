namespace Deescalate.Rules;

/// <summary>A promise as it stands in a message.</summary>
/// <param name="Span">The words.</param>
/// <param name="Due">When it is due, as said; null where no time was given.</param>
/// <param name="By">Who will do it, as said ("I", "we", "the courier"); null where nobody is named.</param>
internal readonly record struct PromisedAct(TextSpan Span, string? Due, string? By);
