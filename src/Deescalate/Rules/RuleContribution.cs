namespace Deescalate.Rules;

/// <summary>One part of what fitted weights say for a rule: words, or the whole message, and what they add.</summary>
/// <remarks>Where the parts of a rule, or of one of its <see cref="Attributes"/>, add up to 0 or more, its weights speak. Where those of a sentence in which
/// cues of an agent's fault stand, but for the first part, add up to less than -0.5, the library's own cues are not believed.</remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Span">The words; the whole sentence or message for what concerns its length, marks or capitals, and for the first part, which is what the words must outweigh.</param>
/// <param name="LogOdds">What it adds, in log-odds; negative where it speaks against the rule.</param>
public readonly record struct RuleContribution(string RuleId, TextSpan Span, float LogOdds)
{
    /// <summary>The attributes that a finding by these weights has, such as <c>kind=legal</c>; empty for most rules.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>Whether the words stand in the customer's message before: <see cref="Span"/> is then a part of that one.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Before { get; init; }
}
