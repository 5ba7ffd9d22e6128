namespace Deescalate.Rules;

/// <summary>A rule where order, timing or the other side decides. Where words decide, write a rule file instead.</summary>
/// <remarks>A rule is shared by all sessions and all threads: it must not change after it was made. What it needs to remember of a
/// conversation goes into <see cref="RuleContext.Memory"/>.</remarks>
public interface IConversationRule
{
    /// <summary>Who the rule is. Must always be the same object.</summary>
    RuleDescriptor Descriptor { get; }

    /// <summary>Reads one message, of those that <see cref="RuleDescriptor.Watches"/> names, and reports what it sees.</summary>
    /// <param name="context">The message and what is known of the conversation. Valid only during the call.</param>
    void Examine(RuleContext context);
}
