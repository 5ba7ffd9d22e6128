namespace Deescalate;

/// <summary>Lays the weights of a label's n-grams upon the terms that they are made of, each term its equal part.</summary>
/// <param name="table">The weights.</param>
/// <param name="label">Number of the label.</param>
/// <param name="amounts">What each term has got.</param>
internal readonly struct TermSink(WeightTable table, int label, float[] amounts) : INgramSink
{
    public void Add(ulong key, int first, int last)
    {
        foreach (LabelWeight weight in table.Find(key))
        {
            for (int i = Math.Max(first, 0); weight.Label == label && first >= 0 && i <= last; i++)
            {
                amounts[i] += weight.Weight / (last - first + 1f);
            }
        }
    }
}
