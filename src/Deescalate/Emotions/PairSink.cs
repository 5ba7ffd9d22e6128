using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>Looks n-grams up in two tables at once, so that a message is gone through once for both.</summary>
/// <param name="emotions">What reads the table of emotions.</param>
/// <param name="rules">What reads that of rules.</param>
internal readonly struct PairSink(FoundSink emotions, FoundSink rules) : INgramSink
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, int first, int last)
    {
        emotions.Add(key, first, last);
        rules.Add(key, first, last);
    }
}
