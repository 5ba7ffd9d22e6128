using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>Adds up the weights of n-grams in two tables at once, so that a message is gone through once for both.</summary>
/// <param name="first">One table.</param>
/// <param name="firstSums">Where to add its weights; one number for each of its labels.</param>
/// <param name="second">The other.</param>
/// <param name="secondSums">Where to add its weights.</param>
internal readonly struct PairSink(WeightTable first, int[] firstSums, WeightTable second, int[] secondSums) : INgramSink
{
    private readonly SumSink _first = new(first, firstSums);
    private readonly SumSink _second = new(second, secondSums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, int first, int last)
    {
        _first.Add(key, first, last);
        _second.Add(key, first, last);
    }
}
