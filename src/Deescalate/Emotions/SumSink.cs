using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>Adds up the weights of n-grams for each label.</summary>
/// <param name="table">The weights.</param>
/// <param name="sums">Where to add them; as many numbers as a row has.</param>
internal readonly struct SumSink(WeightTable table, int[] sums) : INgramSink
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, int first, int last)
    {
        if (table.TryFind(key, out WeightRow row))
        {
            table.AddRow(row, sums);
        }
    }
}
