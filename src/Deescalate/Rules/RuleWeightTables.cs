using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Finds the fitted weights of rules, those of a language folder or a user's own, and binds them to the rules by id.</summary>
/// <remarks>A label is the id of a rule, or the id and an attribute that its finding has: <c>customer.threat kind=legal</c>.</remarks>
internal sealed class RuleWeightTables
{
    /// <summary>The attribute of a label that only says what kind of talk it was fitted to; no finding carries it.</summary>
    private const string Talk = "talk";

    /// <summary>What weights heat, as a share of what the mildest cues of the rule do.</summary>
    private const float HeatShare = 0.5f;

    private readonly WeightTable[] _tables;
    private readonly bool _ownRulesOnly;
    private readonly string? _source;

    private RuleWeightTables(bool ownRulesOnly, string? source, params WeightTable[] tables)
    {
        _ownRulesOnly = ownRulesOnly;
        _source = source;
        _tables = tables;
    }

    /// <summary>No weights: cues alone decide.</summary>
    public static RuleWeightTables None { get; } = new(ownRulesOnly: true, null);

    /// <summary>Names of the files of fitted weights among the embedded data of a language.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["agent-weights.bin", "customer-weights.bin"];

    /// <summary>The weights of a language.</summary>
    public static RuleWeightTables BuiltIn(string language) =>
        new(ownRulesOnly: true, null, [.. FileNames.Select(f => $"Data/{language}/{f}").Where(EmbeddedData.Has).Select(n => WeightTableFormat.ReadInPlace(EmbeddedData.Bytes(n)))]);

    /// <summary>Reads a user's weights.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It cannot be read.</exception>
    public static RuleWeightTables Read(ReadOnlySpan<byte> bytes, string source) => new(ownRulesOnly: false, source, WeightTableFormat.ReadChecked(bytes, source));

    /// <summary>Refuses a user's weights that no rule would ever hear: they would silence all fitted weights without a word.</summary>
    /// <param name="rules">Ids of all rules, the user's own included.</param>
    /// <exception cref="WeightsFileException">None of the labels is a rule.</exception>
    public void CheckLabels(IReadOnlyCollection<string> rules)
    {
        string[] labels = [.. _tables.SelectMany(t => t.Labels).Select(RuleOf)];
        if (_source is null || Array.Exists(labels, l => rules.Contains(l, StringComparer.Ordinal)))
        {
            return;
        }

        string mend = Array.Exists(labels, l => Enum.TryParse<Emotion>(l, ignoreCase: true, out _))
            ? $"They are emotions: give the file as {nameof(DeescalateOptions.EmotionWeightsPath)}, or to {nameof(ConversationAnalyzerBuilder.UseEmotionWeights)}."
            : "Rename labels with --map when you calibrate; rules of your own must be added as well.";
        throw new WeightsFileException(_source, $"none of its labels is a rule. {Suggestion.For(labels.FirstOrDefault(""), rules, "Known are")} {mend}");
    }

    /// <summary>A rule's groups, and behind them the one that each of its labels adds, in the order of the tables.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="builtIn">Whether it is a built-in one; the library's weights were fitted to none other, whatever its id.</param>
    public IReadOnlyList<CueGroup> AddGroups(RuleFile rule, bool builtIn)
    {
        if (_ownRulesOnly && !builtIn)
        {
            return rule.Groups;
        }

        List<CueGroup>? groups = null;
        foreach (WeightTable table in _tables)
        {
            foreach (FittedLabel label in table.Labels)
            {
                if (IsOf(label, rule.Descriptor.Id))
                {
                    groups ??= [.. rule.Groups];
                    groups.Add(new CueGroup(RuleWeights.GroupName, Math.Max(RuleWeights.Confidence, rule.Descriptor.Threshold), HeatShare * LeastHeat(rule), SetBy(label), []));
                }
            }
        }

        return groups ?? rule.Groups;
    }

    /// <summary>Binds the weights of one side.</summary>
    /// <param name="rules">The rules by number, with the groups of <see cref="AddGroups"/> behind their own.</param>
    /// <param name="customer">Whether the customer's messages are to be read.</param>
    /// <returns>The weights; null where no rule of that side has any.</returns>
    public RuleWeights? Bind(RuleEntry[] rules, bool customer)
    {
        Dictionary<string, RuleEntry> byId = rules.Where(r => r.Reads(customer)).ToDictionary(r => r.Descriptor.Id, StringComparer.Ordinal);
        Dictionary<string, int> next = new(StringComparer.Ordinal);
        foreach (WeightTable table in _tables)
        {
            RuleWeight[] labels = Array.ConvertAll(table.Labels, l => Bind(l, byId.GetValueOrDefault(RuleOf(l)), next));
            if (Array.Exists(labels, l => l.Rule >= 0))
            {
                return new RuleWeights(table, labels);
            }
        }

        return null;
    }

    private static RuleWeight Bind(FittedLabel label, RuleEntry? rule, Dictionary<string, int> next)
    {
        if (rule is null || label.Scale == 0)
        {
            return RuleWeight.None;
        }

        int nth = next.GetValueOrDefault(rule.Descriptor.Id);
        next[rule.Descriptor.Id] = nth + 1;
        int own = Array.FindIndex(rule.Groups, g => g.Name == RuleWeights.GroupName && g.Patterns.Count == 0);
        return own < 0
            ? RuleWeight.None
            : new RuleWeight((short)rule.Number, (short)(own + nth), rule.Guards & ~TermFlags.Negated, label.Threshold - label.Bias, label.Scale, RuleWeight.HandicapOf(rule.Descriptor.Kind));
    }

    /// <summary>The least that a group of a rule heats; 0 where none does.</summary>
    private static float LeastHeat(RuleFile rule)
    {
        float least = 0;
        foreach (CueGroup group in rule.Groups)
        {
            least = group.Heat > 0 && (least == 0 || group.Heat < least) ? group.Heat : least;
        }

        return least;
    }

    private static bool IsOf(FittedLabel label, string rule) =>
        label.Name.StartsWith(rule, StringComparison.Ordinal) && (label.Name.Length == rule.Length || label.Name[rule.Length] == ' ');

    private static string RuleOf(FittedLabel label) => label.Name.Split(' ')[0];

    private static AttributeSetter[] SetBy(FittedLabel label) =>
        [.. label.Name.Split(' ').Skip(1).Select(a => a.Split('=', 2)).Where(a => a.Length == 2 && a[0] != Talk).Select(a => new AttributeSetter(a[0], a[1], false))];
}
