namespace Deescalate;

/// <summary>Finds the n-gram that speaks most for a label.</summary>
/// <param name="table">The weights.</param>
/// <param name="label">Number of the label.</param>
internal struct StrongestSink(WeightTable table, int label) : INgramSink
{
    /// <summary>The n-gram; its first term is -1 where none speaks for the label.</summary>
    public NgramHit Best { get; private set; } = new(label, 0, -1, -1);

    public void Add(ulong key, int first, int last)
    {
        foreach (LabelWeight weight in table.Find(key))
        {
            if (weight.Label == label && weight.Weight > Best.Weight && first >= 0)
            {
                Best = new NgramHit(label, weight.Weight, first, last);
            }
        }
    }
}
