using Deescalate.Rules;

namespace Deescalate;

/// <summary>A fault of a draft, and what to say or do instead.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Rule">The rule that found the fault.</param>
/// <param name="Spans">The words at fault, in their order; one span over the whole draft where no words stand out.</param>
/// <param name="Instead">What to do instead; empty where the rule does not say.</param>
public sealed record ReplyCorrection(RuleDescriptor Rule, IReadOnlyList<TextSpan> Spans, string Instead);
