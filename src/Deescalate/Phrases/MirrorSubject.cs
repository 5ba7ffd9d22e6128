namespace Deescalate.Phrases;

/// <summary>Knows the openings of clauses that can be turned: who or what the clause is about, and its verb. Immutable.</summary>
internal sealed class MirrorSubject(MirrorWords words)
{
    /// <summary>How many words a subject such as "my brand new phone" may have.</summary>
    private const int LongestSubject = 5;

    /// <summary>What must be put before the clause: "" where it has a subject, "you've" and the like where it goes without; null where it is not understood.</summary>
    public string? Opening(List<string> keys) => keys[0] switch
    {
        "i" or "we" => IsOwn(keys, Skip(keys, 1)) ? "" : null,
        "i'm" or "we're" => IsState(keys, Skip(keys, 1)) ? "" : null,
        "i've" or "we've" => IsDone(keys, Skip(keys, 1)) ? "" : null,
        "my" or "our" or "the" or "flight" => IsThing(keys) ? "" : null,
        "you" => IsCompany(keys, Skip(keys, 1)) ? "" : null,
        "nobody" or "somebody" or "someone" => At(keys, Skip(keys, 1)) is { } verb && words.ThirdVerbs.Contains(verb) ? "" : null,
        "it" => At(keys, 1) is { } verb && words.ItVerbs.Contains(verb) ? "" : null,
        "it's" => At(keys, 1) is "been" or "still" ? "" : null,
        "there" => At(keys, 1) is "was" or "is" && At(keys, 2) is "no" or "nobody" ? "" : null,
        "there's" => At(keys, 1) is "no" or "nobody" ? "" : null,
        "still" => Still(keys),
        "been" => At(keys, 1) is { } state && words.BeenStates.Contains(state) ? "you've" : null,
        "on" => At(keys, 1) == "hold" ? "you've been" : null,
        { } first when words.Waits.Contains(first) => keys.Exists(words.ThirdVerbs.Contains) ? null : "you've been",
        { } first when words.SelfActs.Contains(first) => At(keys, 1) is "me" or "us" ? null : "you",
        _ => null,
    };

    private static string? At(List<string> keys, int i) => i < keys.Count ? keys[i] : null;

    private static string? Still(List<string> keys) => At(keys, 1) switch
    {
        "waiting" or "on" or "stuck" or "without" or "not" => "you're",
        "no" => "there's",
        "haven't" or "don't" or "didn't" or "can't" => "you",
        _ => null,
    };

    private int Skip(List<string> keys, int from)
    {
        int i = from;
        while (i < keys.Count && words.Adverbs.Contains(keys[i]) && keys[i] != "not")
        {
            i++;
        }

        return i;
    }

    private bool IsOwn(List<string> keys, int i) => At(keys, i) switch
    {
        null => false,
        "am" => IsState(keys, i + 1),
        "was" or "were" => IsState(keys, i + 1) || IsPast(At(keys, Skip(keys, i + 1))),
        { } verb => words.Verbs.Contains(verb),
    };

    private bool IsState(List<string> keys, int i) =>
        At(keys, Skip(keys, i)) is { } state && (words.AmStates.Contains(state) || (state.Length > 5 && state.EndsWith("ing", StringComparison.Ordinal)));

    private bool IsDone(List<string> keys, int i) => At(keys, i) is { } done && (done is "been" or "had" or "not" || words.Verbs.Contains(done) || IsPast(done));

    /// <summary>"you charged me", "you have charged me".</summary>
    private bool IsCompany(List<string> keys, int i) =>
        At(keys, i) is { } verb && words.YouVerbs.Contains(verb) && (verb is not ("have" or "had") || (At(keys, Skip(keys, i + 1)) is { } done && words.YouVerbs.Contains(done)));

    private static bool IsPast(string? word) => word is { Length: > 4 } && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"my new router keeps dropping": a verb after a few words that are neither pronouns nor verbs themselves.</summary>
    private bool IsThing(List<string> keys)
    {
        for (int i = 2; i < keys.Count && i <= LongestSubject + 1; i++)
        {
            if (words.ThirdVerbs.Contains(keys[i]))
            {
                return true;
            }

            if (keys[i] is "i" or "you" or "we" or "and" or "that" || words.Verbs.Contains(keys[i]))
            {
                return false;
            }
        }

        return false;
    }
}
