using System.Runtime.CompilerServices;

namespace Deescalate.Cues;

/// <summary>The triggers of all words. Those of a word with many are spread over buckets by the bit of the neighbour that they ask for, so that
/// a common word costs no more than a rare one. Flat and immutable.</summary>
/// <param name="starts">Where each word's plain triggers begin; one more entry than words.</param>
/// <param name="buckets">Number of each word's block of buckets, or -1.</param>
/// <param name="bucketStarts">For each block: where the triggers of each of 64 bits of the next word begin, then those of the word before, then the end.</param>
/// <param name="triggers">All triggers.</param>
internal sealed class TriggerTable(int[] starts, int[] buckets, int[] bucketStarts, CueTrigger[] triggers)
{
    /// <summary>Buckets of a block, both neighbours.</summary>
    public const int Block = 129;

    public int[] Starts => starts;

    public int[] Buckets => buckets;

    public int[] BucketStarts => bucketStarts;

    public CueTrigger[] Triggers => triggers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<CueTrigger> Plain(int word) => triggers.AsSpan(starts[word], starts[word + 1] - starts[word]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasBuckets(int word) => buckets[word] >= 0;

    /// <summary>Triggers of a word that ask for a neighbour with a given bit.</summary>
    /// <param name="word">The word.</param>
    /// <param name="bit">Number of the bit.</param>
    /// <param name="next">Whether the neighbour is the next word rather than the one before.</param>
    public ReadOnlySpan<CueTrigger> Bucket(int word, int bit, bool next)
    {
        int at = (buckets[word] * Block) + bit + (next ? 0 : 64);
        return triggers.AsSpan(bucketStarts[at], bucketStarts[at + 1] - bucketStarts[at]);
    }
}
