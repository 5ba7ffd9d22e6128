using System.Globalization;

namespace Deescalate.Rules;

/// <summary>Something that a rule saw in a message.</summary>
/// <remarks>Immutable, safe to share between threads. Holds offsets, never the message's words, except for captured attributes.</remarks>
/// <param name="Rule">The rule.</param>
/// <param name="MessageIndex">Index of the message in the conversation, from 0.</param>
/// <param name="Span">Where in the message's text; the whole text where no words stand out.</param>
/// <param name="Confidence">How sure the rule is, 0 to 1.</param>
public sealed record Finding(RuleDescriptor Rule, int MessageIndex, TextSpan Span, float Confidence)
{
    /// <summary>Id of the rule.</summary>
    public string RuleId => Rule.Id;

    /// <summary>What else the rule tells: <c>kind</c>, <c>target</c>, <c>due</c> and so on, in lower case. Never null.</summary>
    public FindingAttributes Attributes { get; init; } = FindingAttributes.Empty;

    /// <summary>One line that says why, for people. The rule's title where the rule gives no other.</summary>
    public string Reason { get; init; } = Rule.Title;

    /// <summary>An attribute's value, or <see langword="null"/>.</summary>
    /// <param name="name">The attribute.</param>
    public string? this[string name] => Attributes.GetValueOrDefault(name);

    /// <summary>Rule, place, confidence and attributes, for debugging: <c>customer.question #2 0..26 0.97 kind=outcome ask=when</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RuleId} #{MessageIndex} {Span.Start}..{Span.End} {Confidence:0.00} {Attributes}").TrimEnd();
}
