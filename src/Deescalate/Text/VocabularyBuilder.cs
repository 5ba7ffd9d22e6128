namespace Deescalate.Text;

/// <summary>Collects the words of cues, lists and lexicon, then freezes them into a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    private const string Possessive = "'s";

    private readonly Dictionary<string, int> _words = new(8192, StringComparer.Ordinal);
    private readonly List<LexicalClass> _classes = new(8192);
    private readonly Dictionary<string, int[]> _spellings = new(512, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes = new(256, StringComparer.Ordinal);
    private readonly Language _language;
    private string[] _sorted = [];

    public VocabularyBuilder(Language language)
    {
        _language = language;
        foreach ((string word, LexicalClass classes) in language.Lexicon)
        {
            int[] ids = Resolve(word);
            if (ids.Length == 1)
            {
                _classes[ids[0]] |= classes;
            }
        }

        Id(WellKnown.GrawlixWord);
        foreach (string spelling in language.Spellings.Keys)
        {
            Resolve(spelling);
        }
    }

    public int Count => _words.Count;

    /// <summary>Number of a folded word, which is added where it is new.</summary>
    public int Id(string folded)
    {
        if (!_words.TryGetValue(folded, out int id))
        {
            id = _words.Count;
            _words.Add(folded, id);
            _classes.Add(LexicalClass.None);
        }

        return id;
    }

    public LexicalClass ClassOf(int word) => _classes[word];

    /// <summary>The words that a folded form is read as: itself, or what its spelling stands for.</summary>
    public int[] Resolve(string folded)
    {
        if (_spellings.TryGetValue(folded, out int[]? ids))
        {
            return ids;
        }

        if (!_language.Spellings.TryGetValue(folded, out string[]? words))
        {
            // Texts are read so: a possessive that were a word of its own would be lost to every cue that says "'s".
            return folded.Length > Possessive.Length && folded.EndsWith(Possessive, StringComparison.Ordinal) ? [.. Resolve(folded[..^Possessive.Length]), Id(Possessive)] : [Id(folded)];
        }

        ids = Array.ConvertAll(words, Id);
        _spellings.Add(folded, ids);
        return ids;
    }

    /// <summary>The forms that <c>word~</c> stands for.</summary>
    public IEnumerable<int> Inflections(string folded)
    {
        foreach (string form in _language.InflectionsOf(folded))
        {
            int[] ids = Resolve(form);
            if (ids.Length == 1)
            {
                yield return ids[0];
            }
        }
    }

    /// <summary>Number of the word that stands in for all unknown words with a prefix.</summary>
    public int PrefixId(string folded)
    {
        if (!_prefixes.TryGetValue(folded, out int id))
        {
            id = Id(folded + "*");
            _prefixes.Add(folded, id);
        }

        return id;
    }

    /// <summary>Sorts the words, so that prefixes find theirs. Call when every cue has been read.</summary>
    public void SortPrefixes()
    {
        _sorted = [.. _words.Keys];
        Array.Sort(_sorted, StringComparer.Ordinal);
    }

    /// <summary>All words, stand-ins included, that begin with a prefix.</summary>
    public IEnumerable<int> WordsWithPrefix(string folded)
    {
        int at = Array.BinarySearch(_sorted, folded, StringComparer.Ordinal);
        for (int i = at < 0 ? ~at : at; i < _sorted.Length && _sorted[i].StartsWith(folded, StringComparison.Ordinal); i++)
        {
            yield return _words[_sorted[i]];
        }
    }

    public Vocabulary Build()
    {
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(_words.Count + _spellings.Count + 16) * 2);
        ulong[] keys = new ulong[size];
        int[] values = new int[size];
        int[] letterStarts = new int[_words.Count + 1];
        ulong[] hashes = new ulong[_words.Count];
        List<char> letters = [];
        foreach ((string word, int id) in _words.OrderBy(w => w.Value))
        {
            hashes[id] = WordHash.OfFolded(word);
            letters.AddRange(word);
            letterStarts[id + 1] = letters.Count;
            Insert(keys, values, hashes[id], id);
        }

        List<int> expansionStarts = [0];
        List<int> expansions = [];
        foreach ((string spelling, int[] ids) in _spellings)
        {
            // A spelling replaces the word of the same form: "u" is read as "you" wherever it stands.
            Insert(keys, values, WordHash.OfFolded(spelling), ~(expansionStarts.Count - 1));
            expansions.AddRange(ids);
            expansionStarts.Add(expansions.Count);
        }

        return new Vocabulary(
            Flat<ulong>.Of(keys),
            Flat<int>.Of(values),
            Flat<LexicalClass>.Of([.. _classes]),
            Flat<int>.Of([.. expansionStarts]),
            Flat<int>.Of([.. expansions]),
            Flat<char>.Of([.. letters]),
            Flat<int>.Of(letterStarts),
            Flat<ulong>.Of(hashes),
            new PrefixTable(_prefixes));
    }

    private static void Insert(ulong[] keys, int[] values, ulong hash, int value)
    {
        int slot = Vocabulary.SlotOf(hash, keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != hash)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        keys[slot] = hash;
        values[slot] = value;
    }
}
