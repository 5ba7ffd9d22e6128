using System.Text;

namespace Deescalate.Phrases;

/// <summary>Turns one clause of the customer's into the agent's view, or refuses. Immutable.</summary>
internal sealed class MirrorTurner(MirrorWords words)
{
    private const int FewestWords = 3;
    private const int MostWords = 16;
    private const int MostLetters = 110;

    /// <summary>Words that say something of the matter, without which a clause shows nothing.</summary>
    private const int FewestTelling = 2;

    /// <summary>A word in capitals that is longer than this was shouted; up to it, it is a code or a name.</summary>
    private const int CodeLength = 3;

    /// <summary>As many equal letters in a row were stretched: "foreverrr".</summary>
    private const int Stretched = 3;

    private readonly MirrorSubject _subjects = new(words);

    /// <summary>The clause as the agent would say it, or null where its shape or its words are not safe.</summary>
    public string? Turn(string clause)
    {
        List<string> tokens = Cut(clause);
        if (tokens.Count is < FewestWords or > MostWords || !tokens.TrueForAll(IsSafe))
        {
            return null;
        }

        List<string> keys = tokens.ConvertAll(t => t.ToLowerInvariant());
        for (int i = 0; i < keys.Count; i++)
        {
            if (!IsSpelled(tokens[i], keys, i))
            {
                return null;
            }
        }

        if (keys.Exists(words.Reject.Contains) || words.Dangling.Contains(keys[^1]) || keys.Count(IsTelling) < FewestTelling || _subjects.Opening(keys) is not { } opening)
        {
            return null;
        }

        StringBuilder text = new(opening);
        bool customer = opening.Length > 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (Word(tokens, keys, i, ref customer) is not { } word)
            {
                return null;
            }

            if (word.Length > 0)
            {
                text.Append(text.Length > 0 ? " " : "").Append(word);
            }
        }

        return text.Length <= MostLetters ? text.ToString() : null;
    }

    /// <summary>The word that takes a token's place: "" drops it, null refuses the clause.</summary>
    /// <param name="tokens">The words as written.</param>
    /// <param name="keys">The same in lower case.</param>
    /// <param name="i">The token.</param>
    /// <param name="customer">Whether the subject before the verb is the customer, so that "was" becomes "were".</param>
    private string? Word(List<string> tokens, List<string> keys, int i, ref bool customer)
    {
        string key = keys[i];
        bool before = customer;
        customer = key is "i" || (customer && words.Adverbs.Contains(key));
        switch (key)
        {
            case "i":
                return i > 1 && keys[i - 1] == "and" && words.Kin.Contains(keys[i - 2]) ? null : "you";
            case "me" or "us" or "we":
                return "you";
            case "i'm" or "we're":
                return "you're";
            case "i've" or "we've":
                return "you've";
            case "my" or "our":
                return "your";
            case "mine" or "ours":
                return "yours";
            case "myself":
                return "yourself";
            case "ourselves":
                return "yourselves";
            case "your":
                return "our";
            case "yours":
                return "ours";
            case "you're":
                return "we're";
            case "you've":
                return "we've";
            case "you":
                return You(keys, i);
            case "am":
                return before ? "are" : null;
            case "was" when before:
                return "were";
            case "wasn't" when before:
                return "weren't";
            default:
                bool verb = words.Verbs.Contains(key) || words.ThirdVerbs.Contains(key) || words.YouVerbs.Contains(key);
                return i > 0 && verb && char.IsUpper(tokens[i][0]) && tokens[i].Length > CodeLength ? null
                    : i == 0 || words.Dangling.Contains(key) || words.Plain.Contains(key) || (tokens[i].Length <= CodeLength && words.Verbs.Contains(key)) || words.Adverbs.Contains(key) ? key : tokens[i];
        }
    }

    /// <summary>"you charged me": the company acts; "I paid you": it is acted on. Where neither is plain, nothing is said.</summary>
    private string? You(List<string> keys, int i)
    {
        int next = i + 1;
        while (next < keys.Count && words.Adverbs.Contains(keys[next]))
        {
            next++;
        }

        bool opens = i == 0 || keys[i - 1] is "and" or "that" or "but" or "since" or "because" or "after";
        bool acts = next < keys.Count && words.YouVerbs.Contains(keys[next]);
        return acts && opens ? "we" : acts || opens || !words.BeforeYou.Contains(keys[i - 1]) ? null : "us";
    }

    /// <summary>Whether a word is one that is known, a name, or a number that is no chat spelling of "to" or "for".</summary>
    private bool IsSpelled(string token, List<string> keys, int i)
    {
        string key = keys[i];
        string? next = i + 1 < keys.Count ? keys[i + 1] : null;
        return key switch
        {
            "2" or "4" => next is not null && next.EndsWith('s') && next.Length > 2,
            "no" => i == 0 || words.BeforeNo.Contains(keys[i - 1]),
            "us" => token == key,
            "have" or "has" or "had" or "take" => next is null || words.Verbs.Contains(next) || words.ThirdVerbs.Contains(next) || words.Dangling.Contains(next) || words.Adverbs.Contains(next)
                || next is "been" or "gone" or "done" or "seen" or "left" or "you" or "me" or "you've" || char.IsAsciiDigit(next[0])
                || next.EndsWith("ed", StringComparison.Ordinal) || next.EndsWith("en", StringComparison.Ordinal) || next.EndsWith('s'),
            "there" => i == 0 || next is not ("is" or "are" or "was"),
            "been" => next is null || !char.IsAsciiDigit(next[0]) || (i + 2 < keys.Count && IsTime(keys[i + 2])) || IsTime(next.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.')),
            _ => char.IsAsciiDigit(key[0]) || token[0] is '$' or '£' or '€' || (i > 0 && char.IsUpper(token[0]) && token.Length > CodeLength ? !words.Known.Contains(key) : words.Known.Contains(key) || char.IsUpper(token[0])) || (key.EndsWith("'s", StringComparison.Ordinal) && words.Known.Contains(key[..^2])),
        };
    }

    private static bool IsTime(string word) =>
        word.StartsWith('h') || word.StartsWith("min", StringComparison.Ordinal) || word.StartsWith("day", StringComparison.Ordinal)
        || word.StartsWith("week", StringComparison.Ordinal) || word.StartsWith("month", StringComparison.Ordinal) || word.StartsWith("year", StringComparison.Ordinal);

    private bool IsTelling(string key) => key.Length > 2 && !words.Plain.Contains(key) && !words.Adverbs.Contains(key) && !words.Dangling.Contains(key);

    private List<string> Cut(string clause)
    {
        List<string> tokens = [.. clause.Replace('\u2019', '\'').Replace("&amp;", "and", StringComparison.OrdinalIgnoreCase).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Spell)];
        while (tokens.Count > 0 && (tokens[0].Length == 0 || tokens[0][0] == '@' || words.Openers.Contains(tokens[0].ToLowerInvariant())))
        {
            tokens.RemoveAt(0);
        }

        while (tokens.Count > 0 && tokens[^1].Length > 0 && tokens[^1][0] is '#' or '@')
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        return tokens;
    }

    private string Spell(string token)
    {
        string text = token == "&" ? "and" : token.Trim(',', ';', ':', '.', '!', '*', '~');
        return words.Spellings.TryGetValue(text.ToLowerInvariant(), out string? spelling) ? spelling : text;
    }

    /// <summary>Letters, digits, apostrophes and money only; no shouting, no handle, no markup.</summary>
    private bool IsSafe(string token)
    {
        if (token.Length == 0)
        {
            return false;
        }

        bool lower = false, digit = false;
        int upper = 0, run = 0;
        char last = '\0';
        foreach (char c in token)
        {
            run = c == last && char.IsLetter(c) ? run + 1 : 1;
            last = c;
            if (run >= Stretched)
            {
                return false;
            }

            if ((c == '\'' && !lower && upper == 0) || (!char.IsLetterOrDigit(c) && c is not ('\'' or '-' or '£' or '$' or '€' or '%' or '.' or ',' or ':')))
            {
                return false;
            }

            lower |= char.IsLower(c);
            digit |= char.IsDigit(c);
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return last != '-' && (lower || digit || upper <= CodeLength || words.Adverbs.Contains(token.ToLowerInvariant()));
    }
}
