using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>All sets of words that the cues speak of, in flat arrays. Immutable.</summary>
/// <param name="starts">Where each set's words begin; one more entry than sets.</param>
/// <param name="words">The words of all sets, ascending within a set.</param>
internal sealed class WordSets(Flat<int> starts, Flat<ushort> words)
{
    /// <summary>Most words of all cues together.</summary>
    public const int MostWords = ushort.MaxValue;

    /// <summary>Stands for a word that no cue knows.</summary>
    public const ushort UnknownWord = ushort.MaxValue;

    /// <summary>Up to this length it is faster to look at all words, several at a time, than to search.</summary>
    public const int Short = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int set, ushort word)
    {
        ReadOnlySpan<ushort> content = WordsOf(set);
        return content.Length <= Short ? content.Contains(word) : content.BinarySearch(word) >= 0;
    }

    public void Write(BlobWriter blob)
    {
        blob.Write(starts.AsSpan());
        blob.Write(words.AsSpan());
    }

    public static WordSets Read(ref BlobReader blob) => new(blob.Table<int>(), blob.Table<ushort>());

    private ReadOnlySpan<ushort> WordsOf(int set) => words.Slice(starts[set], starts[set + 1] - starts[set]);
}
