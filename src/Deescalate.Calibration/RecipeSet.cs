namespace Deescalate.Calibration;

/// <summary>A file of labelled messages, and how a recipe uses it.</summary>
/// <param name="File">Name of the file in the data folder; of no meaning with <see cref="Examples"/>.</param>
public sealed record RecipeSet(string File = "")
{
    private const string Place = "{hand}";

    /// <summary>Name of the set, for the file of weights and notices.</summary>
    public string Name { get; set; } = "";

    /// <summary>Licence of the set.</summary>
    public string Licence { get; set; } = "";

    /// <summary>Whether none of the labels fitted applies to its messages, whatever their own are.</summary>
    public bool Calm { get; set; }

    /// <summary>Whether it is no file, but the messages among the examples of the library's own rules. Where emotions are fitted they are the customers', and those of an
    /// emotion's rule have the emotion or lack it; other emotions that cues find in them are left open. Where rules are fitted they are those that stand alone,
    /// and tell of their own rule only.</summary>
    public bool Examples { get; set; }

    /// <summary>Whether its messages, whose own labels do not count, lack all emotions but those that the library's cues find in them, which are left open.</summary>
    public bool ByCues { get; set; }

    /// <summary>Labels that all its messages have beside others.</summary>
    public IReadOnlyList<string> Add { get; set; } = [];

    /// <summary>How much of what cues say is taken for granted, see <see cref="LabelledMessage.CueShare"/>; 0 to 1.</summary>
    public float CueShare { get; set; }

    /// <summary>The labels that its messages have been judged by, see <see cref="LabelledMessage.About"/>: labels, or names of the recipe's groups. Empty for all.</summary>
    public IReadOnlyList<string> About { get; set; } = [];

    /// <summary>Who wrote the set, see <see cref="LabelledMessage.Hand"/>.</summary>
    public string? Hand { get; set; }

    /// <summary>The hands of several files that are used alike: each stands in the place of <c>{hand}</c> in <see cref="File"/> and <see cref="Name"/>, and is the <see cref="Hand"/>
    /// of its file. Empty for one file.</summary>
    public IReadOnlyList<string> Hands { get; set; } = [];

    /// <summary>Labels, or groups, whose false alarms are counted by it, see <see cref="LabelledMessage.OrdinaryFor"/>.</summary>
    public IReadOnlyList<string> OrdinaryFor { get; set; } = [];

    /// <summary>How much each message counts; above 0.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>Whether its messages take part in the choice of thresholds and in the report.</summary>
    public bool Judged { get; set; } = true;

    /// <summary>Takes every n-th message; at least 1.</summary>
    public int Every { get; set; } = 1;

    /// <summary>Whether messages without words are passed over; otherwise they are errors.</summary>
    public bool AllowEmpty { get; set; }

    /// <summary>The set's labels and what they are called in the weights, by one name or several; labels not named here are dropped. Empty to take all as they are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What kind of talk it is. Labels of a kind are fitted beside those of others, as <c>kind.label</c>, to the sets of that kind alone; labels that sets
    /// <see cref="Add"/> are common to all kinds. Empty for the kind whose labels bear no name before them.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Labels that are left open where they are not given but one of those named here is: whoever gave the one did not look for the other.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OpenBeside { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Messages with one of these labels are left out.</summary>
    public IReadOnlyList<string> Skip { get; set; } = [];

    /// <summary>What stands in for people and things in the set, and what to read in its place.</summary>
    public IReadOnlyDictionary<string, string> Replace { get; set; } = new Dictionary<string, string>();

    /// <summary>The set of each of its hands; itself where it names none.</summary>
    internal IEnumerable<RecipeSet> ByHand() => Hands.Count == 0 ? [this] : Hands.Select(h => this with { File = Fill(File, h), Name = Fill(Name, h), Hand = h, Hands = [] });

    /// <summary>Whether hands stand in the name of its file, where it names hands.</summary>
    internal bool HasPlaceForHands => Hands.Count == 0 || (File.Contains(Place, StringComparison.Ordinal) && Hand is null);

    /// <summary>What a label is called among those of all kinds of talk.</summary>
    internal string NameOf(string label) => Kind.Length == 0 ? label : $"{Kind}.{label}";

    private static string Fill(string name, string hand) => name.Replace(Place, hand, StringComparison.Ordinal);
}
