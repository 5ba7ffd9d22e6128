namespace Deescalate.Rules;

/// <summary>Who a rule is and what it is for: to a finding what a diagnostic descriptor is to a compiler's diagnostic.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Id">Dotted, lower-case, unique; a public contract that is never reused (<c>agent.policy-defense</c>).</param>
/// <param name="Kind">What its findings mean.</param>
/// <param name="Watches">Whose messages it reads.</param>
/// <param name="Title">What was seen, in one line.</param>
/// <exception cref="ArgumentException">The id is empty, not dotted, or holds anything but lower-case letters, digits, dots and dashes.</exception>
public sealed record RuleDescriptor(string Id, RuleKind Kind, RuleWatch Watches, string Title)
{
    private readonly float _threshold = 0.5f;

    /// <summary>Dotted, lower-case, unique; a public contract that is never reused (<c>agent.policy-defense</c>).</summary>
    public string Id { get; init; } = RuleId.Check(Id);

    /// <summary>How much a finding asks for attention.</summary>
    /// <value>The default is <see cref="RuleSeverity.Info"/>.</value>
    public RuleSeverity Severity { get; init; }

    /// <summary>Confidence from which a finding is reported, 0 to 1.</summary>
    /// <value>The default is 0.5.</value>
    /// <exception cref="ArgumentOutOfRangeException">It leaves 0 to 1.</exception>
    public float Threshold
    {
        get => _threshold;
        init => _threshold = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A threshold lies between 0 and 1.");
    }

    /// <summary>What one finding adds to the handling score, in points.</summary>
    /// <value>The default is 0.</value>
    public float Points { get; init; }

    /// <summary>Whether a finding of this fault rules moves out: no move of value is reported on words that it shares. For faults that lie in the words
    /// themselves; a fault of time or place leaves the move standing.</summary>
    /// <value>The default is <see langword="false"/>. Of other kinds than <see cref="RuleKind.Fault"/> it is not read.</value>
    public bool RulesOutMoves { get; init; }

    /// <summary>Why it matters.</summary>
    public string Why { get; init; } = "";

    /// <summary>What to do, or to do instead.</summary>
    public string Instead { get; init; } = "";

    /// <summary>The de-escalation technique that the rule serves.</summary>
    public string Technique { get; init; } = "";

    /// <summary>Where the technique is published.</summary>
    public string Source { get; init; } = "";

    /// <summary>Ids of rules that must have been read before this one.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Ids of rules that must be read after this one.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];
}
