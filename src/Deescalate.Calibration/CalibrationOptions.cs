namespace Deescalate.Calibration;

/// <summary>How weights are fitted. The defaults suit a few thousand to a few hundred thousand messages.</summary>
public sealed class CalibrationOptions
{
    /// <summary>Seed of the order in which messages are read and of the folds. The same seed and messages give the same file, bit for bit.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; set; } = 1;

    /// <summary>How often the messages are read; 1 to 1000.</summary>
    /// <value>The default is 8.</value>
    public int Epochs { get; set; } = 8;

    /// <summary>Into how many parts the messages are cut: each part is judged by weights fitted to the others, which gives the thresholds and the report; 2 to 20.</summary>
    /// <value>The default is 5.</value>
    public int Folds { get; set; } = 5;

    /// <summary>In how many messages an n-gram must occur to get a weight; at least 1.</summary>
    /// <value>The default is 2.</value>
    public int LeastMessages { get; set; } = 2;

    /// <summary>Penalty on the size of weights that sets weak ones to zero; 0 or more.</summary>
    /// <value>The default is 0.8.</value>
    public float L1 { get; set; } = 0.8f;

    /// <summary>Penalty on the square of weights; 0 or more.</summary>
    /// <value>The default is 2.</value>
    public float L2 { get; set; } = 2f;

    /// <summary>Step of the first correction of a weight; above 0.</summary>
    /// <value>The default is 1.</value>
    public float LearningRate { get; set; } = 1;

    /// <summary>Weights, in log-odds, smaller than this are left out of the file; 0 or more.</summary>
    /// <value>The default is 0.03.</value>
    public float LeastWeight { get; set; } = 0.03f;

    /// <summary>How much recall counts against precision when a threshold is chosen, as the β of F-β; above 0.</summary>
    /// <value>The default is 1.</value>
    public float Beta { get; set; } = 1;

    /// <summary>Whether the labels are ids of rules rather than emotions. A label then gets the lowest threshold that keeps <see cref="LeastPrecision"/>
    /// and <see cref="MostAlarms"/> among messages held out.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Rules { get; set; }

    /// <summary>Of rules: the share of right ones among the messages held out that weights alone give a label; above 0, at most 1.</summary>
    /// <value>The default is 0.9.</value>
    public float LeastPrecision { get; set; } = 0.9f;

    /// <summary>Of rules: another <see cref="LeastPrecision"/> for labels named here; in a recipe, for groups as well.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, float> LeastPrecisions { get; set; } = new Dictionary<string, float>();

    /// <summary>Of rules: how many of 1,000 ordinary messages held out weights alone may wrongly give a label; 0 or more.</summary>
    /// <value>The default is 1.</value>
    public float MostAlarms { get; set; } = 1;

    /// <summary>Of rules: the share of the messages with a label that weights must find; a label that stays below gets no weights. 0 to 1.</summary>
    /// <value>The default is 0.05.</value>
    public float LeastRecall { get; set; } = 0.05f;

    /// <summary>Log-odds from which on a label is given, in the place of the threshold with the best F-β. Labels named here are left out of the report.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, float> Thresholds { get; set; } = new Dictionary<string, float>();

    /// <summary>Lists what is wrong with the options; empty where nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> errors = [];
        Check(Epochs is >= 1 and <= 1000, nameof(Epochs), Epochs, "between 1 and 1000");
        Check(Folds is >= 2 and <= 20, nameof(Folds), Folds, "between 2 and 20");
        Check(LeastMessages >= 1, nameof(LeastMessages), LeastMessages, "at least 1");
        Check(L1 is >= 0 and < float.PositiveInfinity, nameof(L1), L1, "0 or more");
        Check(L2 is >= 0 and < float.PositiveInfinity, nameof(L2), L2, "0 or more");
        Check(LearningRate is > 0 and < float.PositiveInfinity, nameof(LearningRate), LearningRate, "above 0");
        Check(LeastWeight is >= 0 and < float.PositiveInfinity, nameof(LeastWeight), LeastWeight, "0 or more");
        Check(Beta is > 0 and < float.PositiveInfinity, nameof(Beta), Beta, "above 0");
        Check(LeastPrecision is > 0 and <= 1, nameof(LeastPrecision), LeastPrecision, "above 0 and at most 1");
        foreach ((string label, float precision) in LeastPrecisions)
        {
            Check(precision is > 0 and <= 1, $"{nameof(LeastPrecisions)} of '{label}'", precision, "above 0 and at most 1");
        }

        Check(MostAlarms is >= 0 and < float.PositiveInfinity, nameof(MostAlarms), MostAlarms, "0 or more");
        Check(LeastRecall is >= 0 and <= 1, nameof(LeastRecall), LeastRecall, "between 0 and 1");
        foreach ((string label, float threshold) in Thresholds)
        {
            Check(float.IsFinite(threshold), $"{nameof(Thresholds)} of '{label}'", threshold, "a finite number");
        }

        return errors;

        void Check(bool valid, string option, float value, string expected)
        {
            if (!valid)
            {
                errors.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{option} is {value}; it must be {expected}."));
            }
        }
    }
}
