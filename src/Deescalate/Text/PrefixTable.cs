namespace Deescalate.Text;

/// <summary>Finds the longest known prefix ("disappoint*") of a word that the vocabulary does not know.</summary>
internal sealed class PrefixTable
{
    /// <summary>Least length of a prefix; shorter ones would match too much.</summary>
    public const int MinLength = 3;

    private readonly Dictionary<ulong, int> _wordOfPrefix = [];
    private readonly ulong[] _starts = new ulong[64];
    private readonly int _maxLength;

    /// <summary>Creates the table.</summary>
    /// <param name="prefixes">Folded prefixes, each with the number of the stand-in word that represents it.</param>
    public PrefixTable(IEnumerable<KeyValuePair<string, int>> prefixes)
    {
        foreach ((string prefix, int word) in prefixes)
        {
            _wordOfPrefix[WordHash.OfFolded(prefix)] = word;
            ulong start = WordHash.OfFolded(prefix.AsSpan(0, MinLength));
            _starts[(int)(start >> 6) & 63] |= 1UL << ((int)start & 63);
            _maxLength = Math.Max(_maxLength, prefix.Length);
        }
    }

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
}
