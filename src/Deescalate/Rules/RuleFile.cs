using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>A rule file as read: the descriptor, its cues and vetoes, and, where asked for, its examples.</summary>
/// <remarks>Immutable. Made by <see cref="RuleFileReader"/>.</remarks>
public sealed class RuleFile
{
    internal RuleFile(RuleDescriptor descriptor, string source)
    {
        Descriptor = descriptor;
        Source = source;
    }

    /// <summary>Who the rule is.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>Where it was read from.</summary>
    public string Source { get; }

    /// <summary>The examples on which it must fire or stay silent; empty unless they were asked for.</summary>
    public IReadOnlyList<RuleExample> Examples { get; internal init; } = [];

    internal IReadOnlyList<CueGroup> Groups { get; init; } = [];

    internal IReadOnlyList<Veto> Vetoes { get; init; } = [];

    internal TermFlags Guards { get; init; } = TermFlags.Negated | TermFlags.Quoted;

    internal RuleFile With(RuleDescriptor descriptor, IReadOnlyList<CueGroup>? groups = null) =>
        new(descriptor, Source) { Examples = Examples, Groups = groups ?? Groups, Vetoes = Vetoes, Guards = Guards };
}
