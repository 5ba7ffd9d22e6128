namespace Deescalate;

/// <summary>Lists the n-grams that have weights, for explanations.</summary>
/// <param name="table">The weights.</param>
/// <param name="hits">Where to list them.</param>
internal readonly struct HitSink(WeightTable table, List<NgramHit> hits) : INgramSink
{
    public void Add(ulong key, int first, int last)
    {
        if (!table.TryFind(key, out int row))
        {
            return;
        }

        ReadOnlySpan<sbyte> weights = table.Row(row);
        for (int label = 0; label < weights.Length; label++)
        {
            if (weights[label] != 0)
            {
                hits.Add(new NgramHit(label, weights[label], first, last));
            }
        }
    }
}
