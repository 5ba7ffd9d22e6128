namespace Deescalate.Rules;

/// <summary>A message or exchange of a rule file on which the rule must fire, or must stay silent.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Messages">The messages; the last one is judged.</param>
/// <param name="Fires">Whether the rule must fire on the last message.</param>
/// <param name="Attributes">Attributes that the finding must carry.</param>
public sealed record RuleExample(IReadOnlyList<Message> Messages, bool Fires, IReadOnlyDictionary<string, string> Attributes);
