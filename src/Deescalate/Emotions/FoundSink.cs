using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>Adds up the weights of n-grams for each label, and keeps what was found.</summary>
/// <param name="table">The weights.</param>
/// <param name="sums">Where to add them; one number for each label.</param>
/// <param name="found">Where to keep the n-grams.</param>
internal readonly struct FoundSink(WeightTable table, int[] sums, FoundNgrams found) : INgramSink
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, int first, int last)
    {
        if (!table.TryFind(key, out WeightSlot slot))
        {
            return;
        }

        found.Add(slot, first, last);
        foreach (LabelWeight weight in table.WeightsOf(slot))
        {
            sums[weight.Label] += weight.Weight;
        }
    }
}
