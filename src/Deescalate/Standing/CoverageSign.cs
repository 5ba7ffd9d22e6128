namespace Deescalate;

/// <summary>The words by which a message fulfilled a step.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="MessageIndex">Index of the message in the conversation, from 0.</param>
/// <param name="Span">The words.</param>
/// <param name="RuleId">The move that was found.</param>
public sealed record CoverageSign(int MessageIndex, TextSpan Span, string RuleId);
