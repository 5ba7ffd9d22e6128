namespace Deescalate;

/// <summary>What happens when a message or conversation is larger than its limit.</summary>
public enum LimitPolicy
{
    /// <summary>A <see cref="ConversationLimitException"/> says which limit, by how much, and how to raise it.</summary>
    Refuse,

    /// <summary>A message is read up to the limit and marked <see cref="MessageAnalysis.Truncated"/>; surplus findings are dropped and the
    /// message marked. The number of messages is always refused.</summary>
    Truncate,
}
