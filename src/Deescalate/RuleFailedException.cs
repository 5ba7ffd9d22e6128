namespace Deescalate;

/// <summary>A rule threw while it read a message.</summary>
public sealed class RuleFailedException : InvalidOperationException
{
    internal RuleFailedException(string ruleId, int messageIndex, Exception inner)
        : base($"Rule '{ruleId}' failed on message {messageIndex} with {inner.GetType().Name}. Mend the rule, switch it off by options, or set {nameof(DeescalateOptions.OnRuleFailure)} to {nameof(RuleFailurePolicy.Continue)}.", inner)
    {
        RuleId = ruleId;
        MessageIndex = messageIndex;
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>The message, from 0.</summary>
    public int MessageIndex { get; }
}
