namespace Deescalate;

/// <summary>A sign of risk while it fades.</summary>
/// <param name="Rule">The rule that saw it.</param>
/// <param name="Message">The message that shows it.</param>
/// <param name="Weight">What is left of its weight.</param>
internal readonly record struct RiskSign(string Rule, int Message, float Weight);
