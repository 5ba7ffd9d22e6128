namespace Deescalate;

/// <summary>What one sign adds to the risk of escalation, in log-odds.</summary>
/// <param name="Sign">What it was: a rule's id, or <c>base</c>, <c>heat</c>, <c>trend</c>, <c>unanswered</c>.</param>
/// <param name="MessageIndex">The message that shows it; null for what belongs to no message.</param>
/// <param name="Weight">What it adds: above 0 for a risk, below for a relief. Halved about every three customer messages.</param>
public sealed record RiskContribution(string Sign, int? MessageIndex, float Weight);
