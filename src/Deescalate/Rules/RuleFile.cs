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

    /// <summary>Attributes that its findings are known to carry, by name in order, each with the values that its cues set or its examples expect.
    /// A class may give others.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes
    {
        get
        {
            IEnumerable<KeyValuePair<string, string>> set = Groups.SelectMany(g => g.Set).Select(s => KeyValuePair.Create(s.Name, s.Value));
            return new SortedDictionary<string, IReadOnlyList<string>>(
                set.Concat(Examples.SelectMany(e => e.Attributes)).GroupBy(a => a.Key, a => a.Value, StringComparer.Ordinal)
                    .ToDictionary(a => a.Key, a => (IReadOnlyList<string>)[.. a.Distinct(StringComparer.Ordinal)], StringComparer.Ordinal),
                StringComparer.Ordinal);
        }
    }

    internal IReadOnlyList<CueGroup> Groups { get; init; } = [];

    internal IReadOnlyList<Veto> Vetoes { get; init; } = [];

    internal TermFlags Guards { get; init; } = TermFlags.Negated | TermFlags.Quoted;

    internal RuleFile With(RuleDescriptor descriptor, IReadOnlyList<CueGroup>? groups = null) =>
        new(descriptor, Source) { Examples = Examples, Groups = groups ?? Groups, Vetoes = Vetoes, Guards = Guards };
}
