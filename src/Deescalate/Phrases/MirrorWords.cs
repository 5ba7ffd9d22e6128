using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>The words that decide which clauses can be said back, from <c>mirror.json</c> of a language. Immutable.</summary>
internal sealed class MirrorWords
{
    private MirrorWords(IReadOnlyDictionary<string, HashSet<string>> lists, HashSet<string> known)
    {
        Known = known;
        foreach ((string name, HashSet<string> list) in lists)
        {
            if (name is not ("reject" or "spellings"))
            {
                known.UnionWith(list);
            }
        }

        BeforeNo = lists["beforeNo"];
        BeforeYou = lists["beforeYou"];
        Openers = lists["openers"];
        Adverbs = lists["adverbs"];
        Verbs = lists["verbs"];
        SelfActs = lists["selfActs"];
        ThirdVerbs = lists["thirdVerbs"];
        YouVerbs = lists["youVerbs"];
        AmStates = lists["amStates"];
        BeenStates = lists["beenStates"];
        Waits = lists["waits"];
        ItVerbs = lists["itVerbs"];
        Dangling = lists["dangling"];
        Reject = lists["reject"];
        Plain = lists["plain"];
        Kin = lists["kin"];
        Spellings = lists["spellings"].Select(s => s.Split('=')).ToDictionary(s => s[0], s => s[1], StringComparer.Ordinal);
    }

    /// <summary>Words that are spelled right, from <c>known-words.json</c>: a clause with another word in lower case may hold a slip.</summary>
    public HashSet<string> Known { get; }

    /// <summary>What "no" may follow: "have no", but not "four times no answer".</summary>
    public HashSet<string> BeforeNo { get; }

    /// <summary>Words after which "you" is acted on: "I paid you".</summary>
    public HashSet<string> BeforeYou { get; }

    /// <summary>What may stand before a clause and says nothing.</summary>
    public HashSet<string> Openers { get; }

    /// <summary>What may stand between a subject and its verb.</summary>
    public HashSet<string> Adverbs { get; }

    /// <summary>Verbs of things that a customer did or has.</summary>
    public HashSet<string> Verbs { get; }

    /// <summary>The same, where the missing subject can only be the customer: "Paid twice".</summary>
    public HashSet<string> SelfActs { get; }

    /// <summary>Verbs after a thing or another person.</summary>
    public HashSet<string> ThirdVerbs { get; }

    /// <summary>Verbs of things that the company did: "you charged me".</summary>
    public HashSet<string> YouVerbs { get; }

    /// <summary>What "I'm" may be followed by; a feeling is not said back.</summary>
    public HashSet<string> AmStates { get; }

    /// <summary>What "Been" at the start of a sentence may be followed by.</summary>
    public HashSet<string> BeenStates { get; }

    /// <summary>Sentences without a subject: "Waiting for two hours".</summary>
    public HashSet<string> Waits { get; }

    /// <summary>What "it" may be followed by.</summary>
    public HashSet<string> ItVerbs { get; }

    /// <summary>Words at which a clause cannot end.</summary>
    public HashSet<string> Dangling { get; }

    /// <summary>Words of judgement, feeling, doubt or slang: a clause that holds one is left alone.</summary>
    public HashSet<string> Reject { get; }

    /// <summary>Words that say nothing of the matter by themselves.</summary>
    public HashSet<string> Plain { get; }

    /// <summary>People beside whom "and I" does not open a new clause.</summary>
    public HashSet<string> Kin { get; }

    /// <summary>Spellings of chat, and what they stand for.</summary>
    public IReadOnlyDictionary<string, string> Spellings { get; }

    public static MirrorWords Read(string language)
    {
        RuleJson json = new(EmbeddedData.Bytes($"Data/{language}/mirror.json"), "mirror.json");
        Dictionary<string, HashSet<string>> lists = new(StringComparer.Ordinal);
        json.Next();
        while (json.Member())
        {
            string name = json.Name;
            HashSet<string> words = new(StringComparer.Ordinal);
            json.Open(JsonTokenType.StartArray, name);
            while (json.Item())
            {
                words.Add(json.Text("A word"));
            }

            lists.Add(name, words);
        }

        return new MirrorWords(lists, ReadKnown(language));
    }

    private static HashSet<string> ReadKnown(string language)
    {
        HashSet<string> known = new(16_384, StringComparer.Ordinal);
        RuleJson json = new(EmbeddedData.Bytes($"Data/{language}/known-words.json"), "known-words.json");
        json.Next();
        while (json.Item())
        {
            known.UnionWith(json.Text("A line of words").Split(' '));
        }

        return known;
    }
}
