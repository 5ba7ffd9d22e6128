namespace Deescalate.Text;

/// <summary>Collects the words of cues, lists and lexicon, then freezes them into a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
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
            foreach (int id in Resolve(word))
            {
                _classes[id] |= classes;
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
            return [Id(folded)];
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

    public Vocabulary Build() => new(_words, _spellings, [.. _classes], new PrefixTable(_prefixes));
}
