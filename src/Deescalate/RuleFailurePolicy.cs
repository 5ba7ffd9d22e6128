namespace Deescalate;

/// <summary>What happens when a rule throws.</summary>
public enum RuleFailurePolicy
{
    /// <summary>The analysis stops with a <see cref="RuleFailedException"/> that names rule and message.</summary>
    Stop,

    /// <summary>The rule's findings on that message are missing, the rest goes on, and <see cref="ConversationSession.RuleFailures"/> says so.</summary>
    Continue,
}
