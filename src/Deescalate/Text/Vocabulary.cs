using System.Runtime.CompilerServices;

namespace Deescalate.Text;

/// <summary>All words that any cue, list or lexicon knows, found by the hash of their folded form. Immutable.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = int.MinValue;

    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _mask;
    private readonly LexicalClass[] _classes;
    private readonly int[][] _expansions;
    private readonly string[] _words;

    internal Vocabulary(IReadOnlyDictionary<string, int> words, IReadOnlyDictionary<string, int[]> spellings, LexicalClass[] classes, PrefixTable prefixes)
    {
        Prefixes = prefixes;
        _classes = classes;
        _words = new string[words.Count];
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(words.Count + spellings.Count + 16) * 3);
        _keys = new ulong[size];
        _values = new int[size];
        _mask = size - 1;
        foreach ((string word, int id) in words)
        {
            _words[id] = word;
            Insert(WordHash.OfFolded(word), id);
        }

        _expansions = new int[spellings.Count][];
        int next = 0;
        foreach ((string spelling, int[] ids) in spellings)
        {
            Insert(WordHash.OfFolded(spelling), ~next);
            _expansions[next++] = ids;
        }

        MaskedWords = new MaskedWords(_words, classes);
    }

    public PrefixTable Prefixes { get; }

    public MaskedWords MaskedWords { get; }

    public int Count => _words.Length;

    /// <summary>Finds a word: its number; the complement of an expansion's number for a spelling; <see cref="Unknown"/> otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        int slot = (int)(hash ^ (hash >> 29)) & _mask;
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

    public ReadOnlySpan<int> Expansion(int value) => _expansions[~value];

    public string WordOf(int word) => _words[word];

    private void Insert(ulong hash, int value)
    {
        int slot = (int)(hash ^ (hash >> 29)) & _mask;
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == hash)
            {
                // A spelling replaces the word of the same form: "u" is read as "you" wherever it stands.
                _values[slot] = value;
                return;
            }

            slot = (slot + 1) & _mask;
        }

        _keys[slot] = hash;
        _values[slot] = value;
    }
}
