namespace Deescalate;

/// <summary>Lists the n-grams that have weights, for explanations.</summary>
/// <param name="table">The weights.</param>
/// <param name="hits">Where to list them.</param>
internal readonly struct HitSink(WeightTable table, List<NgramHit> hits) : INgramSink
{
    public void Add(ulong key, int first, int last)
    {
        foreach (LabelWeight weight in table.Find(key))
        {
            hits.Add(new NgramHit(weight.Label, weight.Weight, first, last));
        }
    }
}
