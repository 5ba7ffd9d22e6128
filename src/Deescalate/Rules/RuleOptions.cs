namespace Deescalate.Rules;

/// <summary>What an integrator changes about one rule. What is left out stays as it is.</summary>
public sealed class RuleOptions
{
    /// <summary>Whether the rule is read at all.</summary>
    /// <value>The default is <see langword="null"/>: on.</value>
    public bool? Enabled { get; set; }

    /// <summary>How much its findings ask for attention.</summary>
    public RuleSeverity? Severity { get; set; }

    /// <summary>Confidence from which it reports, 0 to 1.</summary>
    public float? Threshold { get; set; }

    /// <summary>What a finding adds to the handling score, −100 to 100.</summary>
    public float? Points { get; set; }

    /// <summary>Whether fitted weights may speak for the rule beside its cues.</summary>
    /// <value>The default is <see langword="null"/>: they may, where there are any for it.</value>
    public bool? FittedWeights { get; set; }

    /// <summary>Cues to add; see docs/cue-language.md.</summary>
    /// <value>The default is empty.</value>
    public IList<string> AddCues { get; } = [];

    /// <summary>Cues to take away, written as they stand in the rule's file.</summary>
    /// <value>The default is empty.</value>
    public IList<string> RemoveCues { get; } = [];

    /// <summary>The rule with these changes; the options were checked before, see <see cref="RuleOptionsCheck"/>.</summary>
    internal RuleFile Apply(RuleFile file)
    {
        RuleDescriptor descriptor = file.Descriptor;
        descriptor = descriptor with
        {
            Severity = Severity ?? descriptor.Severity,
            Threshold = Threshold ?? descriptor.Threshold,
            Points = Points ?? descriptor.Points,
        };
        if (AddCues.Count == 0 && RemoveCues.Count == 0)
        {
            return file.With(descriptor);
        }

        List<CueGroup> groups = [];
        HashSet<string> unwanted = [.. RemoveCues];
        foreach (CueGroup group in file.Groups)
        {
            List<CuePattern> kept = [.. group.Patterns.Where(p => !unwanted.Contains(p.Text))];
            if (kept.Count > 0)
            {
                groups.Add(group with { Patterns = kept });
            }
        }

        if (AddCues.Count > 0)
        {
            groups.Add(new CueGroup(null, RuleGroupParser.DefaultWeight, 0, [], [.. AddCues.Select((c, i) => new CuePattern(c, 0, 0, $"Rules:{descriptor.Id}:AddCues:{i}"))]) { IsOwn = true });
        }

        return file.With(descriptor, groups);
    }
}
