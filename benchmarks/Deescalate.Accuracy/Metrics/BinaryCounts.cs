namespace Deescalate.Accuracy.Metrics;

/// <summary>Counts yes-or-no decisions against the labels.</summary>
internal sealed class BinaryCounts
{
    public int TruePositives { get; private set; }

    public int FalsePositives { get; private set; }

    public int FalseNegatives { get; private set; }

    public int Items { get; private set; }

    /// <summary>Items labelled yes.</summary>
    public int Support => TruePositives + FalseNegatives;

    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    public double Recall => Share(TruePositives, Support);

    /// <summary>Harmonic mean of precision and recall; 0 where there is nothing right.</summary>
    public double F1 => Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    public void Add(bool expected, bool predicted)
    {
        Items++;
        TruePositives += expected && predicted ? 1 : 0;
        FalsePositives += !expected && predicted ? 1 : 0;
        FalseNegatives += expected && !predicted ? 1 : 0;
    }

    /// <summary>Adds the decisions of another count.</summary>
    public void Add(BinaryCounts other)
    {
        Items += other.Items;
        TruePositives += other.TruePositives;
        FalsePositives += other.FalsePositives;
        FalseNegatives += other.FalseNegatives;
    }

    public override string ToString() => FormattableString.Invariant($"precision {Precision:F3}, recall {Recall:F3}, F1 {F1:F3}, labelled {Support} of {Items}");

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
