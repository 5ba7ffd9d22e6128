using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>Adds up the weights of n-grams for each label, and keeps what was found.</summary>
/// <param name="table">The weights.</param>
/// <param name="sums">Where to add them; as many numbers as a row has.</param>
/// <param name="found">Where to keep the n-grams.</param>
internal readonly struct FoundSink(WeightTable table, int[] sums, FoundNgrams found) : INgramSink
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, int first, int last)
    {
        if (table.TryFind(key, out WeightRow row) && found.Add(row, first, last))
        {
            table.AddRow(row, sums);
        }
    }
}
