namespace Deescalate.Text;

/// <summary>What a language folder says about words: their classes, spellings, irregular forms and shared lists. Immutable.</summary>
internal sealed class Language
{
    private readonly Dictionary<string, string[]> _irregular;

    public Language(
        IReadOnlyDictionary<string, LexicalClass> lexicon,
        IReadOnlyDictionary<string, string[]> spellings,
        Dictionary<string, string[]> irregular,
        IReadOnlyDictionary<string, string[]> lists)
    {
        Lexicon = lexicon;
        Spellings = spellings;
        _irregular = irregular;
        Lists = lists;
    }

    public IReadOnlyDictionary<string, LexicalClass> Lexicon { get; }

    public IReadOnlyDictionary<string, string[]> Spellings { get; }

    /// <summary>Shared lists by name; entries are as written, in the cue language's words.</summary>
    public IReadOnlyDictionary<string, string[]> Lists { get; }

    public IEnumerable<string> InflectionsOf(string word) =>
        _irregular.TryGetValue(word, out string[]? forms) ? forms : EnglishInflection.Of(word);
}
