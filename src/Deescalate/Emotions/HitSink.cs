namespace Deescalate;

/// <summary>Lists the n-grams that have weights, for explanations.</summary>
/// <param name="table">The weights.</param>
/// <param name="hits">Where to list them.</param>
internal readonly struct HitSink(WeightTable table, List<NgramHit> hits) : INgramSink
{
    public void Add(ulong key, int first, int last)
    {
        if (!table.TryFind(key, out WeightRow row))
        {
            return;
        }

        for (int label = 0; label < table.Labels.Length; label++)
        {
            if (table.WeightOf(row, label) is not 0 and int weight)
            {
                hits.Add(new NgramHit(label, weight, first, last));
            }
        }
    }
}
