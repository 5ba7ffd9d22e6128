namespace Deescalate;

/// <summary>One sign of an archetype.</summary>
/// <param name="MessageIndex">The message that shows it.</param>
/// <param name="Sign">What it was: a rule's id, or <c>long-message</c>, <c>message-run</c>, <c>ignored-question</c>.</param>
/// <param name="Weight">What it added to the evidence.</param>
public sealed record ArchetypeReason(int MessageIndex, string Sign, float Weight);
