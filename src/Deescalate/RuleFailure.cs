namespace Deescalate;

/// <summary>A rule that threw while it read a message.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="MessageIndex">The message.</param>
/// <param name="ErrorType">Type of what was thrown; its message is not kept, as it may hold the customer's words.</param>
public sealed record RuleFailure(string RuleId, int MessageIndex, string ErrorType);
