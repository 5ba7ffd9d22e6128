using System.Text;
using System.Text.Json;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Phrases.Mirroring;

/// <summary>What each word can be in a clause: <c>mirror.json</c>, <c>known-words.json</c> and <c>inflections.txt</c> of a language. Immutable.</summary>
internal sealed class MirrorLexicon
{
    private const int KnownWords = 16_384;

    /// <summary>Base, third person, past, participle, -ing.</summary>
    private const int VerbForms = 5;

    private readonly Dictionary<string, WordClass> _classes = new(KnownWords, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _participles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly ILookup<char, string> _idioms;

    private MirrorLexicon(string language)
    {
        foreach (string word in Lines(language, "known-words.json"))
        {
            _classes[word] = WordClass.Known | (IsPlural(word) ? WordClass.Plural : 0);
        }

        Dictionary<string, List<string>> lists = ReadLists(language);
        AddVerbs(language, lists);
        foreach ((string name, WordClass classes) in Lists)
        {
            foreach (string word in lists[name])
            {
                Add(word, classes);
            }
        }

        AddRegularForms();
        foreach (string word in lists["ingNouns"])
        {
            _classes[word] = WordClass.Known;
        }

        foreach (string word in lists["singulars"])
        {
            _classes[word] = _classes.GetValueOrDefault(word) & ~WordClass.Plural;
        }

        foreach (string word in lists["reject"])
        {
            _classes[word] = (_classes.GetValueOrDefault(word) & WordClass.Factive) | WordClass.Rejected;
        }

        _idioms = lists["idioms"].Select(i => i.Replace('_', ' ')).ToLookup(i => i[0]);
        LaughingSigns = lists["laughingSigns"];
        foreach (string pair in lists["spellings"])
        {
            int sign = pair.IndexOf('=', StringComparison.Ordinal);
            _spellings[pair[..sign]] = pair[(sign + 1)..];
        }
    }

    private static IEnumerable<(string Name, WordClass Classes)> Lists =>
    [
        ("openers", WordClass.Opener),
        ("interjections", WordClass.Interjection),
        ("adverbs", WordClass.Function | WordClass.Adverb),
        ("times", WordClass.Function | WordClass.Adverb | WordClass.Time),
        ("determiners", WordClass.Function | WordClass.Determiner),
        ("numbers", WordClass.Function | WordClass.Number),
        ("ordinals", WordClass.Ordinal | WordClass.Known),
        ("units", WordClass.Unit | WordClass.Known),
        ("calendar", WordClass.Calendar | WordClass.Known | WordClass.Name),
        ("prepositions", WordClass.Function | WordClass.Preposition),
        ("particles", WordClass.Function | WordClass.Particle),
        ("joints", WordClass.Function | WordClass.Joint),
        ("pronouns", WordClass.Function),
        ("auxiliaries", WordClass.Function),
        ("wholes", WordClass.Function | WordClass.Whole),
        ("states", WordClass.State | WordClass.Known),
        ("mass", WordClass.Mass | WordClass.Known),
        ("countables", WordClass.Countable | WordClass.Known),
        ("things", WordClass.Thing | WordClass.Known),
        ("plurals", WordClass.Plural | WordClass.Known),
        ("fragmentNouns", WordClass.Awaited | WordClass.Known),
        ("haveNouns", WordClass.Had | WordClass.Known),
        ("factives", WordClass.Factive),
        ("modals", WordClass.Modal),
        ("hypotheticals", WordClass.Hypothetical),
        ("approx", WordClass.Approximate),
        ("plain", WordClass.Plain),
        ("customers", WordClass.Customer | WordClass.Known),
        ("abbreviations", WordClass.Abbreviation),
        ("uncountables", WordClass.Uncountable),
        ("bareNouns", WordClass.Bare | WordClass.Known),
        ("neverNouns", WordClass.NoNoun),
        ("told", WordClass.Told),
        ("persons", WordClass.Person | WordClass.Known),
        ("answerables", WordClass.Answerable | WordClass.Known),
        ("fillers", WordClass.Filler),
        ("hollow", WordClass.Hollow),
        ("laughs", WordClass.Laugh),
        ("attributives", WordClass.Attributive | WordClass.Known),
        ("selfActs", WordClass.SelfAct),
    ];

    /// <summary>The families of verbs: every form of the verb belongs.</summary>
    private static IEnumerable<(string Name, WordClass Classes)> Families =>
    [
        ("says", WordClass.Says),
        ("gives", WordClass.Gives),
        ("links", WordClass.Links),
        ("passives", WordClass.Passive),
        ("ownVerbs", WordClass.Own),
        ("companyVerbs", WordClass.Company),
        ("presents", WordClass.Present),
        ("transitives", WordClass.Transitive),
        ("intransitives", WordClass.Intransitive),
        ("habits", WordClass.Habit),
    ];

    /// <summary>Faces that laugh or wink.</summary>
    public IReadOnlyList<string> LaughingSigns { get; }

    public static MirrorLexicon Read(string language) => new(language);

    /// <summary>What a word in lower case can be.</summary>
    public WordClass Find(string key) => _classes.GetValueOrDefault(key);

    /// <summary>What a spelling of chat stands for; the word itself where it is none.</summary>
    public string Spell(string key) => _spellings.GetValueOrDefault(key, key);

    /// <summary>"gave" or "giving" is "given".</summary>
    public string Participle(string form) => _participles[form];

    /// <summary>Whether a clause holds a turn of speech that is not meant as it stands: "couldn't ask for more".</summary>
    public bool HoldsIdiom(string clause)
    {
        ReadOnlySpan<char> rest = clause;
        while (!rest.IsEmpty)
        {
            foreach (string idiom in _idioms[rest[0]])
            {
                if (rest.StartsWith(idiom, StringComparison.Ordinal) && (rest.Length == idiom.Length || rest[idiom.Length] == ' '))
                {
                    return true;
                }
            }

            int space = rest.IndexOf(' ');
            rest = space < 0 ? [] : rest[(space + 1)..];
        }

        return false;
    }

    private void Add(string word, WordClass classes) => _classes[word] = _classes.GetValueOrDefault(word) | classes;

    private void AddVerbs(string language, Dictionary<string, List<string>> lists)
    {
        Dictionary<string, string[]> irregular = new(StringComparer.Ordinal);
        foreach (string line in Encoding.UTF8.GetString(EmbeddedData.Bytes($"Data/{language}/inflections.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] forms = line.Split(' ');
            irregular[forms[0]] = forms;
        }

        for (int i = 0; i < lists["forms"].Count; i += VerbForms)
        {
            irregular[lists["forms"][i]] = [.. lists["forms"].Skip(i).Take(VerbForms)];
        }

        foreach (string verb in lists["verbs"].Concat(Families.SelectMany(f => lists[f.Name])).Distinct(StringComparer.Ordinal))
        {
            string[] forms = irregular.TryGetValue(verb, out string[]? known) && known.Length >= VerbForms - 1 ? known : [.. EnglishInflection.Of(verb)];
            string ing = forms[^1], participle = forms[^2], past = forms[2];
            WordClass family = WordClass.Known;
            foreach ((string name, WordClass classes) in Families)
            {
                family |= lists[name].Contains(verb) ? classes : 0;
            }

            Add(verb, family | WordClass.Base);
            Add(forms[1], family | WordClass.Third);
            Add(past, family | WordClass.Past);
            Add(participle, family | WordClass.Participle);
            Add(ing, family | WordClass.Ing);
            _participles[verb] = _participles[past] = _participles[ing] = participle;
        }
    }

    private static bool IsPlural(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');

    /// <summary>A word in "-ed" or "-ing" whose stem is a word is a form of a verb, listed or not.</summary>
    private void AddRegularForms()
    {
        foreach ((string word, WordClass classes) in _classes.ToArray())
        {
            WordClass form = word.EndsWith("ing", StringComparison.Ordinal) ? WordClass.Ing : word.EndsWith("ed", StringComparison.Ordinal) ? WordClass.Past | WordClass.Participle : 0;
            int ending = form == WordClass.Ing ? 3 : 2;
            bool open = (classes & (WordClass.Function | WordClass.Unit | WordClass.Calendar | WordClass.Mass | WordClass.Thing)) == 0;
            if (form != 0 && open && word.Length > ending + 2 && (IsStem(word[..^ending]) || IsStem($"{word[..^ending]}e") || (ending == 2 && IsStem(word[..^1])) || (word[^(ending + 1)] == word[^(ending + 2)] && IsStem(word[..^(ending + 1)]))))
            {
                _classes[word] = classes | form;
            }
        }

        bool IsStem(string stem)
        {
            if (!_classes.TryGetValue(stem, out WordClass found))
            {
                return false;
            }

            _classes[stem] = found | WordClass.Stem;
            return true;
        }
    }

    private static Dictionary<string, List<string>> ReadLists(string language)
    {
        RuleJson json = new(EmbeddedData.Bytes($"Data/{language}/mirror.json"), "mirror.json");
        Dictionary<string, List<string>> lists = new(StringComparer.Ordinal);
        json.Next();
        while (json.Member())
        {
            string name = json.Name;
            lists.Add(name, ReadWords(ref json));
        }

        return lists;
    }

    private static List<string> Lines(string language, string file)
    {
        RuleJson json = new(EmbeddedData.Bytes($"Data/{language}/{file}"), file);
        json.Next();
        List<string> words = [];
        while (json.Item())
        {
            words.AddRange(json.Text("A line of words").Split(' '));
        }

        return words;
    }

    private static List<string> ReadWords(ref RuleJson json)
    {
        json.Open(JsonTokenType.StartArray, json.Name);
        List<string> words = [];
        while (json.Item())
        {
            words.AddRange(json.Text("A line of words").Split(' '));
        }

        return words;
    }
}
