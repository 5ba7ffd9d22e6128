using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What a label of a table of fitted weights stands for among the rules.</summary>
/// <param name="Rule">Number of the rule; -1 for a label that stands for none.</param>
/// <param name="Group">Number of the group, within the rule, that its findings count as.</param>
/// <param name="Guards">What the rule's words must not be. Denied words are no matter here: to weights they are other words.</param>
/// <param name="Least">What the weights of a message, times its share, must come to.</param>
internal readonly record struct RuleWeight(short Rule, short Group, TermFlags Guards, float Least);
