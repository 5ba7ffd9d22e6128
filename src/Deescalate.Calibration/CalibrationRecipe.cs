using System.Text.Json;

namespace Deescalate.Calibration;

/// <summary>Which labelled files weights are fitted to, and how: all that it takes to fit them again bit for bit.</summary>
/// <param name="Sets">The files.</param>
public sealed record CalibrationRecipe(IReadOnlyList<RecipeSet> Sets)
{
    /// <summary>How to fit.</summary>
    public CalibrationOptions Options { get; set; } = new();

    /// <summary>The labels to fit, in groups with names for <see cref="RecipeSet.About"/>. Empty to fit whatever labels the sets have.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The sets with their licences, one a line, for the file of weights.</summary>
    public IReadOnlyList<string> Sources => [.. Sets.Where(s => s.Name.Length > 0).Select(s => $"{s.Name} ({s.Licence})").Distinct(StringComparer.Ordinal)];

    /// <summary>Reads a recipe.</summary>
    /// <param name="utf8Json">The recipe.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="CalibrationException">It is no valid recipe.</exception>
    public static CalibrationRecipe Read(ReadOnlySpan<byte> utf8Json, string source)
    {
        CalibrationRecipe? recipe;
        try
        {
            recipe = JsonSerializer.Deserialize(utf8Json, RecipeJson.Default.CalibrationRecipe);
        }
        catch (JsonException e)
        {
            throw new CalibrationException($"{source}({e.LineNumber + 1},{e.BytePositionInLine + 1}): the recipe is not valid at {e.Path ?? "its beginning"}. {e.Message}", e);
        }

        if (recipe?.Sets is not { Count: > 0 })
        {
            throw new CalibrationException($"{source}: the recipe has no sets. Write {{\"sets\":[{{\"file\":...}}]}}.");
        }

        List<string> errors = [.. recipe.Options.Validate()];
        foreach (RecipeSet set in recipe.Sets)
        {
            if ((string.IsNullOrWhiteSpace(set.File) && !set.Examples) || !(set.Weight > 0) || !float.IsFinite(set.Weight) || set.Every < 1 || !(set.CueShare is >= 0 and <= 1))
            {
                errors.Add($"Set '{set.File}' needs a file, a weight above 0, every of at least 1, and a cueShare from 0 to 1.");
            }

            if (!set.HasPlaceForHands)
            {
                errors.Add($"Set '{set.File}' names hands: write {{hand}} in the name of its file, and leave 'hand' out.");
            }
        }

        Dictionary<string, float> precisions = new(StringComparer.Ordinal);
        foreach ((string group, float precision) in recipe.Options.LeastPrecisions.OrderByDescending(p => recipe.Groups.ContainsKey(p.Key)))
        {
            foreach (string label in recipe.LabelsOf([group]))
            {
                precisions[label] = precision;
            }
        }

        recipe.Options.LeastPrecisions = precisions;
        return errors.Count == 0 ? recipe with { Sets = [.. recipe.Sets.SelectMany(s => s.ByHand())] } : throw new CalibrationException($"{source}: {string.Join(" ", errors)}");
    }

    /// <summary>Reads the recipe's files.</summary>
    /// <param name="folders">The folders they are in; a file is taken from the first that has it.</param>
    /// <exception cref="CalibrationException">A file is not there.</exception>
    public LabelledMessages ReadMessages(params IReadOnlyList<string> folders)
    {
        List<RecipeRow> rows = [];
        List<BadRow> bad = [];
        CueReader cues = new();
        foreach (RecipeSet set in Sets)
        {
            if (set.About.GroupBy(a => a, StringComparer.Ordinal).FirstOrDefault(a => a.Count() > 1) is { } twice)
            {
                throw new CalibrationException($"The recipe names '{twice.Key}' twice in 'about' of '{set.File}'. Leave one out.");
            }

            rows.AddRange(ReadSet(set, folders, cues, bad).Select(Complete));
        }

        HashSet<string> common = [.. Sets.SelectMany(s => s.Add)];
        HashSet<string> known = Groups.Count > 0 ? [.. Groups.Values.SelectMany(g => g)] : [.. rows.Where(r => r.Message.Judged).SelectMany(r => r.Message.Labels), .. common];
        Dictionary<string, string[]> kinds = Sets.Select(s => s.Kind).Distinct(StringComparer.Ordinal)
            .ToDictionary(k => k, k => known.Where(l => common.Contains(l) || KindOf(l) == k).ToArray(), StringComparer.Ordinal);
        return new LabelledMessages([.. rows.Select(r => Judge(r, known, kinds))], bad);
    }

    private IEnumerable<RecipeRow> ReadSet(RecipeSet set, IReadOnlyList<string> folders, CueReader cues, List<BadRow> bad)
    {
        if (set.Examples)
        {
            return Options.Rules ? RuleExamples.ReadRules([.. Groups.Values.SelectMany(g => g)], set).Select(m => new RecipeRow(set, m, [])) : RuleExamples.Read(set, cues);
        }

        string path = folders.Select(f => Path.Combine(f, set.File)).FirstOrDefault(File.Exists)
            ?? throw new CalibrationException($"The recipe asks for '{set.File}', which is not in '{string.Join("' or '", folders)}'.");
        using StreamReader reader = new(path);
        LabelledMessages read = LabelledMessageReader.Read(reader, set.File, set.AllowEmpty);
        bad.AddRange(read.BadRows);
        return read.Messages.Where((m, i) => i % set.Every == 0 && !m.Labels.Any(set.Skip.Contains)).Select(m => Label(set, m, cues));
    }

    /// <summary>Gives a message the labels that its set has by the recipe.</summary>
    private static RecipeRow Label(RecipeSet set, LabelledMessage message, CueReader cues)
    {
        string text = set.Replace.Aggregate(message.Text, (t, r) => t.Replace(r.Key, r.Value, StringComparison.Ordinal));
        IEnumerable<string> labels = set.Calm || set.ByCues ? []
            : set.Labels.Count == 0 ? message.Labels
            : message.Labels.SelectMany(l => set.Labels.GetValueOrDefault(l, [])).Distinct(StringComparer.Ordinal);
        string[] given = [.. labels];
        IEnumerable<string> open = set.ByCues ? cues.Emotions(text) : set.OpenBeside.Where(o => o.Value.Any(given.Contains)).Select(o => o.Key).Except(given, StringComparer.Ordinal);
        return new RecipeRow(set, new LabelledMessage(text, given) { Before = message.Before }, [.. open]);
    }

    /// <summary>Names the labels by the kind of talk, and adds what holds for the whole set.</summary>
    private RecipeRow Complete(RecipeRow row)
    {
        RecipeSet set = row.Set;
        LabelledMessage message = row.Message with
        {
            Labels = [.. row.Message.Labels.Select(set.NameOf).Union(set.Add, StringComparer.Ordinal)],
            Weight = set.Weight,
            Judged = set.Judged,
            CueShare = set.CueShare,
            Hand = set.Hand,
            OrdinaryFor = LabelsOf(set.OrdinaryFor),
            About = row.Message.About ?? (set.About.Count == 0 ? null : LabelsOf(set.About)),
        };
        return new RecipeRow(set, message, [.. row.Open.Select(set.NameOf)]);
    }

    /// <summary>Says by which labels a message was judged, and takes away those that are in no group, where there are groups, or of which no set says when they
    /// are wrong.</summary>
    private LabelledMessage Judge(RecipeRow row, HashSet<string> known, Dictionary<string, string[]> kinds)
    {
        string[] labels = Groups.Count > 0 || Sets.Any(s => s.Examples) ? [.. row.Message.Labels.Where(known.Contains)] : [.. row.Message.Labels];
        bool open = row.Open.Count > 0 || kinds.Count > 1;
        IEnumerable<string> about = row.Message.About ?? (IEnumerable<string>)kinds[row.Set.Kind];
        return row.Message with { Labels = labels, About = open ? about.Except(row.Open, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal) : row.Message.About };
    }

    private string KindOf(string label) => Sets.Select(s => s.Kind).FirstOrDefault(k => k.Length > 0 && label.StartsWith(k + ".", StringComparison.Ordinal)) ?? "";

    private HashSet<string> LabelsOf(IReadOnlyList<string> groups) => groups.SelectMany(g => Groups.GetValueOrDefault(g, [g])).ToHashSet(StringComparer.Ordinal);
}
