namespace Deescalate.Calibration;

/// <summary>A file of labelled messages, and how a recipe uses it.</summary>
/// <param name="File">Name of the file in the data folder.</param>
public sealed record RecipeSet(string File)
{
    /// <summary>Name of the set, for the file of weights and notices.</summary>
    public string Name { get; set; } = "";

    /// <summary>Licence of the set.</summary>
    public string Licence { get; set; } = "";

    /// <summary>Whether none of the labels fitted applies to its messages, whatever their own are.</summary>
    public bool Calm { get; set; }

    /// <summary>How much each message counts; above 0.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>Whether its messages take part in the choice of thresholds and in the report.</summary>
    public bool Judged { get; set; } = true;

    /// <summary>Takes every n-th message; at least 1.</summary>
    public int Every { get; set; } = 1;

    /// <summary>Whether messages without words are passed over; otherwise they are errors.</summary>
    public bool AllowEmpty { get; set; }

    /// <summary>The set's labels and what they are called in the weights; labels not named here are dropped. Empty to take all as they are.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    /// <summary>Messages with one of these labels are left out.</summary>
    public IReadOnlyList<string> Skip { get; set; } = [];

    /// <summary>What stands in for people and things in the set, and what to read in its place.</summary>
    public IReadOnlyDictionary<string, string> Replace { get; set; } = new Dictionary<string, string>();
}
