namespace Deescalate.Text;

/// <summary>Finds the longest known prefix ("disappoint*") of a word that the vocabulary does not know.</summary>
internal sealed class PrefixTable
{
    /// <summary>Least length of a prefix; shorter ones would match too much.</summary>
    public const int MinLength = 3;

    private readonly Dictionary<ulong, int> _wordOfPrefix;
    private readonly ulong[] _starts;
    private readonly ulong[] _hashes;
    private readonly int[] _words;
    private readonly int _maxLength;

    /// <summary>Creates the table.</summary>
    /// <param name="prefixes">Folded prefixes, each with the number of the stand-in word that represents it.</param>
    public PrefixTable(IReadOnlyCollection<KeyValuePair<string, int>> prefixes)
        : this(
            [.. prefixes.Select(p => WordHash.OfFolded(p.Key))],
            [.. prefixes.Select(p => p.Value)],
            Starts(prefixes.Select(p => p.Key)),
            prefixes.Count == 0 ? 0 : prefixes.Max(p => p.Key.Length))
    {
    }

    private PrefixTable(ulong[] hashes, int[] words, ulong[] starts, int maxLength)
    {
        _hashes = hashes;
        _words = words;
        _starts = starts;
        _maxLength = maxLength;
        _wordOfPrefix = new Dictionary<ulong, int>(hashes.Length);
        for (int i = 0; i < hashes.Length; i++)
        {
            _wordOfPrefix.Add(hashes[i], words[i]);
        }
    }

    public void Write(BlobWriter blob)
    {
        blob.Write<ulong>(_hashes);
        blob.Write<int>(_words);
        blob.Write<ulong>(_starts);
        blob.Write(_maxLength);
    }

    public static PrefixTable Read(ref BlobReader blob) => new(blob.Table<ulong>().AsSpan().ToArray(), blob.Table<int>().AsSpan().ToArray(), blob.Table<ulong>().AsSpan().ToArray(), blob.Int());

    /// <summary>Finds the stand-in word of the longest prefix, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        ulong hash = WordHash.Seed;
        int length = 0;
        int found = -1;
        foreach (char c in word)
        {
            char folded = Folding.Fold(c);
            if (folded == Folding.Removed)
            {
                continue;
            }

            hash = WordHash.Add(hash, folded);
            length++;
            if (length == MinLength && (_starts[(int)(hash >> 6) & 63] & (1UL << ((int)hash & 63))) == 0)
            {
                return -1;
            }

            if (length >= MinLength && _wordOfPrefix.TryGetValue(hash, out int value))
            {
                found = value;
            }

            if (length >= _maxLength)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>A Bloom filter over the prefixes' first letters.</summary>
    private static ulong[] Starts(IEnumerable<string> prefixes)
    {
        ulong[] starts = new ulong[64];
        foreach (string prefix in prefixes)
        {
            ulong start = WordHash.OfFolded(prefix.AsSpan(0, MinLength));
            starts[(int)(start >> 6) & 63] |= 1UL << ((int)start & 63);
        }

        return starts;
    }
}
