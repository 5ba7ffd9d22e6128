using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Tables of runs of words of different lengths, any of which may stand at one position of a cue; found by their first or last word. Flat and immutable.</summary>
/// <param name="sets">The sets that the runs are made of.</param>
/// <param name="tables">For each table: its first run, its number of runs, set of first words, set of last words, where its first-word keys begin and end, where its last-word keys begin and end.</param>
/// <param name="runs">First position and length of each run: two numbers each.</param>
/// <param name="positions">What each position of each run matches: the number of a set, or the complement of a word's number.</param>
/// <param name="keyWords">First and last words of the runs, ascending within a table's keys.</param>
/// <param name="keyRuns">The run that begins or ends with the word of the same place.</param>
internal sealed class PhraseTables(WordSets sets, Flat<int> tables, Flat<int> runs, Flat<int> positions, Flat<ushort> keyWords, Flat<int> keyRuns)
{
    /// <summary>Longest run, in words.</summary>
    public const int Longest = 8;

    /// <summary>Numbers kept for each table.</summary>
    public const int Stride = 8;

    public void Write(BlobWriter blob)
    {
        blob.Write(tables.AsSpan());
        blob.Write(runs.AsSpan());
        blob.Write(positions.AsSpan());
        blob.Write(keyWords.AsSpan());
        blob.Write(keyRuns.AsSpan());
    }

    public static PhraseTables Read(ref BlobReader blob, WordSets sets) => new(sets, blob.Table<int>(), blob.Table<int>(), blob.Table<int>(), blob.Table<ushort>(), blob.Table<int>());

    /// <summary>Lengths of all runs that start at a place of a sentence, as bits.</summary>
    public uint LengthsAt(int table, ReadOnlySpan<ushort> words, int start)
    {
        int at = table * Stride;
        return Lengths(tables[at + 4], tables[at + 5], words, start, fromEnd: false);
    }

    /// <summary>Lengths of all runs that end at a place of a sentence, as bits.</summary>
    public uint LengthsUpTo(int table, ReadOnlySpan<ushort> words, int last)
    {
        int at = table * Stride;
        return Lengths(tables[at + 6], tables[at + 7], words, last, fromEnd: true);
    }

    private uint Lengths(int low, int end, ReadOnlySpan<ushort> words, int place, bool fromEnd)
    {
        ushort word = words[place];
        ReadOnlySpan<ushort> candidates = keyWords.Slice(low, end - low);
        int key = candidates.Length <= WordSets.Short ? candidates.IndexOf(word) : FirstOf(candidates, word);
        uint lengths = 0;
        for (; (uint)key < (uint)candidates.Length && candidates[key] == word; key++)
        {
            int run = keyRuns[low + key];
            int length = runs[(run * 2) + 1];
            lengths |= StandsAt(runs[run * 2], length, words, fromEnd ? place - length + 1 : place) ? 1u << length : 0;
        }

        return lengths;
    }

    private static int FirstOf(ReadOnlySpan<ushort> ascending, ushort word)
    {
        int at = ascending.BinarySearch(word);
        while (at > 0 && ascending[at - 1] == word)
        {
            at--;
        }

        return at;
    }

    private bool StandsAt(int first, int length, ReadOnlySpan<ushort> words, int start)
    {
        if (start < 0 || start + length > words.Length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (!Matches(positions[first + i], words[start + i]))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Matches(int position, ushort word) => position < 0 ? word == ~position : sets.Contains(position, word);
}
