using System.Runtime.CompilerServices;

namespace Deescalate.Cues;

/// <summary>All sets of words that the cues speak of, in flat arrays: a short set is compared, a long one looked up in bits. Immutable.</summary>
/// <param name="starts">Where each set's words begin; one more entry than sets.</param>
/// <param name="words">The words of all sets, ascending within a set.</param>
/// <param name="bitStarts">Where each set's bits begin, or -1 for a short set.</param>
/// <param name="bits">The bits of all long sets.</param>
internal sealed class WordSets(int[] starts, int[] words, int[] bitStarts, ulong[] bits)
{
    /// <summary>Longest set that is compared word by word.</summary>
    public const int Short = 6;

    public int Count => bitStarts.Length;

    public int[] Starts => starts;

    public int[] AllWords => words;

    public int[] BitStarts => bitStarts;

    public ulong[] Bits => bits;

    public ReadOnlySpan<int> WordsOf(int set) => words.AsSpan(starts[set], starts[set + 1] - starts[set]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int set, int word)
    {
        if (word < 0)
        {
            return false;
        }

        int bitStart = bitStarts[set];
        if (bitStart >= 0)
        {
            return (bits[bitStart + (word >> 6)] & (1UL << (word & 63))) != 0;
        }

        for (int i = starts[set]; i < starts[set + 1]; i++)
        {
            if (words[i] == word)
            {
                return true;
            }
        }

        return false;
    }
}
