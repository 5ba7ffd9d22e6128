using System.Runtime.CompilerServices;

namespace Deescalate.Cues;

/// <summary>A set of word numbers: a short list is compared, a long one looked up in bits.</summary>
internal sealed class WordSet
{
    private const int Short = 6;

    private readonly int[] _words;
    private readonly ulong[]? _bits;

    public WordSet(IEnumerable<int> words)
    {
        _words = [.. words.Distinct().Order()];
        if (_words.Length > Short)
        {
            _bits = new ulong[(_words[^1] >> 6) + 1];
            foreach (int word in _words)
            {
                _bits[word >> 6] |= 1UL << (word & 63);
            }
        }
    }

    public ReadOnlySpan<int> Words => _words;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int word)
    {
        if (_bits is not null)
        {
            int slot = word >> 6;
            return (uint)slot < (uint)_bits.Length && (_bits[slot] & (1UL << (word & 63))) != 0;
        }

        foreach (int candidate in _words)
        {
            if (candidate == word)
            {
                return true;
            }
        }

        return false;
    }
}
