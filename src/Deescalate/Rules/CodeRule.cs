namespace Deescalate.Rules;

/// <summary>How a built-in code rule is made from its descriptor file.</summary>
/// <param name="Id">The rule's id, which is also its file's name.</param>
/// <param name="Create">Makes the rule.</param>
internal sealed record CodeRule(string Id, Func<RuleDescriptor, IConversationRule> Create);
