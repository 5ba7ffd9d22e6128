using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>The triggers of all words. Those of a word with many are spread over buckets by the bit of the neighbour that they ask for, so that
/// a common word costs no more than a rare one. Flat and immutable.</summary>
/// <param name="lists">The triggers of each word.</param>
/// <param name="bucketStarts">For each block: where the triggers of each of 64 bits of the next word begin, then those of the word before, then the end.</param>
/// <param name="triggers">All triggers.</param>
internal sealed class TriggerTable(Flat<TriggerList> lists, Flat<int> bucketStarts, Flat<CueTrigger> triggers)
{
    /// <summary>Buckets of a block, both neighbours.</summary>
    public const int Block = 129;

    public TriggerList this[int word] => lists[word];

    public void Write(BlobWriter blob)
    {
        blob.Write(lists.AsSpan());
        blob.Write(bucketStarts.AsSpan());
        blob.Write(triggers.AsSpan());
    }

    public static TriggerTable Read(ref BlobReader blob) => new(blob.Table<TriggerList>(), blob.Table<int>(), blob.Table<CueTrigger>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<CueTrigger> Plain(TriggerList list) => triggers.Slice(list.First, list.Count);

    /// <summary>Triggers of a word that ask for a neighbour with a given bit.</summary>
    /// <param name="list">Those of the word.</param>
    /// <param name="bit">Number of the bit.</param>
    /// <param name="next">Whether the neighbour is the next word rather than the one before.</param>
    public ReadOnlySpan<CueTrigger> Bucket(TriggerList list, int bit, bool next)
    {
        int at = (list.Block * Block) + bit + (next ? 0 : 64);
        return triggers.Slice(bucketStarts[at], bucketStarts[at + 1] - bucketStarts[at]);
    }
}
