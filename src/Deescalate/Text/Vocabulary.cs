using System.Runtime.CompilerServices;

namespace Deescalate.Text;

/// <summary>All words that any cue, list or lexicon knows, found by the hash of their folded form. Flat and immutable.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = int.MinValue;

    private readonly Flat<ulong> _keys;
    private readonly Flat<int> _values;
    private readonly int _mask;
    private readonly Flat<LexicalClass> _classes;
    private readonly Flat<int> _expansionStarts;
    private readonly Flat<int> _expansions;
    private readonly Flat<char> _letters;
    private readonly Flat<int> _letterStarts;
    private readonly Flat<ulong> _hashes;

    public Vocabulary(
        Flat<ulong> keys, Flat<int> values, Flat<LexicalClass> classes, Flat<int> expansionStarts, Flat<int> expansions, Flat<char> letters, Flat<int> letterStarts, Flat<ulong> hashes, PrefixTable prefixes)
    {
        _keys = keys;
        _values = values;
        _mask = keys.Length - 1;
        _classes = classes;
        _expansionStarts = expansionStarts;
        _expansions = expansions;
        _letters = letters;
        _letterStarts = letterStarts;
        _hashes = hashes;
        Prefixes = prefixes;
        MaskedWords = new MaskedWords(this);
    }

    public PrefixTable Prefixes { get; }

    public MaskedWords MaskedWords { get; }

    public int Count => _classes.Length;

    /// <summary>Where a hash belongs in a table of a given mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SlotOf(ulong hash, int mask) => (int)(hash ^ (hash >> 29)) & mask;

    /// <summary>Finds a word: its number; the complement of an expansion's number for a spelling; <see cref="Unknown"/> otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        int slot = SlotOf(hash, _mask);
        while (true)
        {
            ulong key = _keys[slot];
            if (key == hash)
            {
                return _values[slot];
            }

            if (key == 0)
            {
                return Unknown;
            }

            slot = (slot + 1) & _mask;
        }
    }

    public LexicalClass ClassOf(int word) => _classes[word];

    public ulong HashOf(int word) => _hashes[word];

    public ReadOnlySpan<int> Expansion(int value) => _expansions.Slice(_expansionStarts[~value], _expansionStarts[~value + 1] - _expansionStarts[~value]);

    public ReadOnlySpan<char> WordOf(int word) => _letters.Slice(_letterStarts[word], _letterStarts[word + 1] - _letterStarts[word]);

    public void Write(BlobWriter blob)
    {
        blob.Write(_keys.AsSpan());
        blob.Write(_values.AsSpan());
        blob.Write(_classes.AsSpan());
        blob.Write(_expansionStarts.AsSpan());
        blob.Write(_expansions.AsSpan());
        blob.Write(_letters.AsSpan());
        blob.Write(_letterStarts.AsSpan());
        blob.Write(_hashes.AsSpan());
        Prefixes.Write(blob);
    }

    public static Vocabulary Read(ref BlobReader blob) => new(
        blob.Table<ulong>(), blob.Table<int>(), blob.Table<LexicalClass>(), blob.Table<int>(), blob.Table<int>(), blob.Table<char>(), blob.Table<int>(), blob.Table<ulong>(),
        PrefixTable.Read(ref blob));
}
