using System.Collections.Concurrent;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Phrases;

/// <summary>All wordings by move: the built-in files, each read when its move is first asked for, and what the options add, replace or forbid.
/// Safe to share between threads.</summary>
internal sealed class PhraseCatalogue
{
    private readonly string _language;
    private readonly PhraseOptions _options;
    private readonly string[] _ownSlots;
    private readonly List<PhraseMove> _added;
    private readonly ConcurrentDictionary<string, PhraseMove?> _moves = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _aliases;

    /// <summary>Reads the options' own wordings at once, so that a mistake in them is found when the analyzer is made.</summary>
    /// <exception cref="RuleFileException">A file or wording of the options is broken.</exception>
    public PhraseCatalogue(PhraseOptions options, string language)
    {
        _language = language;
        _options = options;
        _ownSlots = [.. options.Facts.Keys];
        _added = [.. options.Paths.SelectMany(ReadPath), .. options.Moves.Select(ReadOption)];
        _aliases = new Lazy<Dictionary<string, string>>(ReadAliases);
    }

    /// <summary>Lists the options' own wordings for moves that are not there: nobody would ever ask for them.</summary>
    /// <param name="grammar">The moves that are proposed.</param>
    /// <param name="errors">Where to.</param>
    public void CheckMoves(MoveGrammar grammar, List<string> errors)
    {
        if (_added.Count == 0)
        {
            return;
        }

        HashSet<string> known = [.. BuiltIn(), .. grammar.Moves, .. _added.Select(a => a.Otherwise).OfType<string>()];
        foreach (PhraseMove added in _added)
        {
            if (!known.Contains(added.Move) && !_aliases.Value.ContainsKey(added.Move))
            {
                errors.Add($"{added.Place}: there is no move '{added.Move}'. {Suggestion.For(added.Move, known, "Known are")}");
            }
        }
    }

    /// <summary>All moves that have words, in the order of their names.</summary>
    public IEnumerable<PhraseMove> All => BuiltIn().Concat(_added.Select(m => m.Move)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(m => Find(m)!);

    /// <summary>The wordings of a move, by its name, one of its other names, or the rule that recognises it; null where there are none.</summary>
    public PhraseMove? Find(string move) => _moves.TryGetValue(move, out PhraseMove? found) ? found : _moves.GetOrAdd(move, Read);

    private IEnumerable<string> BuiltIn() => EmbeddedData.PhraseMoves(_language);

    private PhraseMove? Read(string name)
    {
        string move = EmbeddedData.HasPhrases(_language, name) || _added.Exists(a => a.Move == name) ? name : _aliases.Value.GetValueOrDefault(name, name);
        PhraseMove? result = EmbeddedData.HasPhrases(_language, move)
            ? PhraseFileParser.Read(EmbeddedData.Phrases(_language, move), $"phrases/{move}.json", _ownSlots)
            : null;
        foreach (PhraseMove added in _added)
        {
            if (added.Move == move)
            {
                result = result is null ? added : result.With(added.Replace ? added.Templates : result.Templates.Concat(added.Templates));
            }
        }

        if (result is null)
        {
            return null;
        }

        result = result.With(result.Templates.Where(t => !IsForbidden(t.Text)));
        if (result.FreshWords)
        {
            foreach (PhraseTemplate template in result.Templates)
            {
                template.FreshWords = [.. template.Text.ToLowerInvariant().Split([' ', ',', '.', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 4)];
            }
        }

        return result;
    }

    private bool IsForbidden(string text) => _options.Forbidden.Any(f => WordSearch.Holds(text, f));

    private Dictionary<string, string> ReadAliases()
    {
        Dictionary<string, string> aliases = new(StringComparer.Ordinal);
        foreach (string name in BuiltIn())
        {
            PhraseMove move = PhraseFileParser.Read(EmbeddedData.Phrases(_language, name), $"phrases/{name}.json", _ownSlots);
            foreach (string alias in move.Aliases.Concat(move.Rule is { } rule ? [rule, rule[(rule.IndexOf('.', StringComparison.Ordinal) + 1)..]] : []))
            {
                aliases.TryAdd(alias, name);
            }
        }

        return aliases;
    }

    private IEnumerable<PhraseMove> ReadPath(string path)
    {
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*.json", SearchOption.AllDirectories) : [path];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Select(f => PhraseFileParser.Read(File.ReadAllBytes(f), f, _ownSlots));
    }

    private PhraseMove ReadOption(KeyValuePair<string, MoveWordings> option)
    {
        string place = $"Phrases:Moves:{option.Key}";
        return new PhraseMove
        {
            Move = option.Key,
            Place = place,
            Replace = option.Value.Replace,
            Templates = [.. option.Value.Wordings.Select((text, i) => ReadWording(text, $"{place}:Wordings:{i}"))],
        };
    }

    private PhraseTemplate ReadWording(string text, string place)
    {
        try
        {
            PhrasePart[] parts = PhraseTemplateParser.Parse(text, _ownSlots);
            return new PhraseTemplate { Text = text, Parts = parts, NeedsSlots = Array.Exists(parts, p => p.IsSlot && p.Optional == 0) };
        }
        catch (FormatException e)
        {
            throw new RuleFileException(place, 0, 0, e.Message, e);
        }
    }
}
