using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>All sets of words that the cues speak of, in flat arrays. Immutable.</summary>
/// <param name="starts">Where each set's words begin; one more entry than sets.</param>
/// <param name="words">The words of all sets, ascending within a set.</param>
/// <param name="masks">The word bits of each set (see <see cref="Surroundings.BitOf"/>): most words that are not in the set fail on it.</param>
internal sealed class WordSets(Flat<int> starts, Flat<int> words, Flat<ulong> masks)
{
    private const int Short = 8;

    public int Count => masks.Length;

    public ReadOnlySpan<int> WordsOf(int set) => words.Slice(starts[set], starts[set + 1] - starts[set]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int set, int word) => (masks[set] & Surroundings.BitOf(word)) != 0 && Search(set, word);

    public void Write(BlobWriter blob)
    {
        blob.Write(starts.AsSpan());
        blob.Write(words.AsSpan());
        blob.Write(masks.AsSpan());
    }

    public static WordSets Read(ref BlobReader blob) => new(blob.Table<int>(), blob.Table<int>(), blob.Table<ulong>());

    private bool Search(int set, int word)
    {
        int low = starts[set];
        int high = starts[set + 1];
        while (high - low > Short)
        {
            int middle = (low + high) >> 1;
            if (words[middle] <= word)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        for (int i = low; i < high; i++)
        {
            if (words[i] == word)
            {
                return true;
            }
        }

        return false;
    }
}
