namespace Deescalate.Phrases.Mirroring;

/// <summary>Cuts a sentence into words, and says of each whether and how it could be said back.</summary>
internal sealed class MirrorTokenizer(MirrorLexicon lexicon)
{
    /// <summary>A word in capitals that is longer than this was shouted; up to it, it is a code or a name.</summary>
    private const int CodeLength = 3;

    /// <summary>As many equal letters in a row were stretched: "foreverrr".</summary>
    private const int Stretched = 3;

    /// <summary>A name may end in a small word: "Wi-fi".</summary>
    private const int LongestTail = 4;

    /// <summary>More digits in a row belong to a card, an account or a phone.</summary>
    private const int MostDigits = 4;

    private const WordClass NeverNames = WordClass.Function | WordClass.Base | WordClass.Third | WordClass.Past | WordClass.Participle | WordClass.Ing | WordClass.State;
    private const WordClass KnownInCapitals = NeverNames | WordClass.Unit | WordClass.Ordinal | WordClass.Mass | WordClass.Thing | WordClass.Countable | WordClass.Awaited | WordClass.Had;

    /// <summary>Adds the words of a sentence to a list, and says whether one of them is a laugh.</summary>
    public bool Read(ReadOnlySpan<char> sentence, List<MirrorToken> tokens)
    {
        while (!sentence.IsEmpty)
        {
            int space = sentence.IndexOf(' ');
            ReadOnlySpan<char> chunk = (space < 0 ? sentence : sentence[..space]).Trim();
            sentence = space < 0 ? [] : sentence[(space + 1)..];
            Chunk(chunk, sentence.Length > 1 && char.IsUpper(sentence[0]) && char.IsLower(sentence[1]), tokens);
        }

        bool laughs = tokens.Exists(static t => t.Is(WordClass.Laugh));
        TrimTags(tokens);
        return laughs;
    }

    /// <param name="chunk">What stands between two spaces.</param>
    /// <param name="titled">Whether the next one begins with a capital: "Doctor Haas".</param>
    /// <param name="tokens">The words so far.</param>
    private void Chunk(ReadOnlySpan<char> chunk, bool titled, List<MirrorToken> tokens)
    {
        if (chunk.IsEmpty)
        {
            return;
        }

        // "there is no call back #": the sign is a word.
        if (chunk is "#")
        {
            tokens.Add(new MirrorToken("", "", WordClass.None));
            return;
        }

        if (chunk[0] is '@' or '#' || chunk.IndexOfAny('<', '>', '=') >= 0 || chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            tokens.Add(new MirrorToken("", "", WordClass.Tag));
            return;
        }

        if (chunk[0] is '(' or '[' or '*' or '~')
        {
            // What stands before a bracket may go on behind it.
            tokens.Add(tokens.Count == 0 ? MirrorToken.Break : new MirrorToken("(", "", WordClass.Bracket));
            chunk = chunk[1..];
        }

        int end = chunk.Length;
        while (end > 0 && !char.IsLetterOrDigit(chunk[end - 1]) && chunk[end - 1] is not ('%' or '#' or '"' or '”' or '\'' or '’'))
        {
            end--;
        }

        if (end > 0 && end < chunk.Length && chunk[end] == '+' && char.IsAsciiDigit(chunk[end - 1]))
        {
            end++;
        }

        ReadOnlySpan<char> word = chunk[..end];
        if (!word.IsEmpty)
        {
            Word(word, titled, tokens);
        }
        else if (chunk is "&" or "&amp;")
        {
            tokens.Add(new MirrorToken("and", "and", lexicon.Find("and")));
            return;
        }

        if (end < chunk.Length && !(word.SequenceEqual("&amp") && chunk[end] == ';'))
        {
            AddBreak(tokens);
        }
    }

    private void Word(ReadOnlySpan<char> word, bool titled, List<MirrorToken> tokens)
    {
        if (word is "&amp")
        {
            tokens.Add(new MirrorToken("and", "and", lexicon.Find("and")));
            return;
        }

        int unit = UnitAt(word);
        if (unit > 0)
        {
            Word(word[..unit], titled: false, tokens);
            Word(word[unit..], titled: false, tokens);
            return;
        }

        string text = word.ToString().Replace('\u2019', '\'');
        string lower = text.ToLowerInvariant(), key = lexicon.Spell(lower);
        text = ReferenceEquals(key, lower) ? text : key;
        WordClass found = lexicon.Find(key);
        if ((found & WordClass.Filler) != 0)
        {
            return;
        }

        bool first = tokens.Count == 0 || tokens[^1].Is(WordClass.Break | WordClass.Tag | WordClass.Bracket);
        tokens.Add((found & WordClass.Interjection) != 0 ? MirrorToken.Break with { Key = key, Class = WordClass.Break | (found & WordClass.Laugh) } : IsSafe(text) ? Classify(text, key, found, first, titled) : new MirrorToken("", "", WordClass.None));
    }

    private MirrorToken Classify(string text, string key, WordClass found, bool first, bool titled)
    {
        if (char.IsAsciiDigit(text[0]) || text[0] is '£' or '$' or '€')
        {
            int letter = text.AsSpan().IndexOfAnyInRange('A', 'z');
            if (letter > 0 && text.AsSpan(letter).ContainsAnyInRange('0', '9'))
            {
                return new MirrorToken("", "", WordClass.None);
            }

            bool ordinal = key.EndsWith("st", StringComparison.Ordinal) || key.EndsWith("nd", StringComparison.Ordinal) || key.EndsWith("rd", StringComparison.Ordinal) || key.EndsWith("th", StringComparison.Ordinal);
            bool hyphen = text.Contains('-', StringComparison.Ordinal);
            return new MirrorToken(key, text, hyphen ? WordClass.Known : ordinal ? WordClass.Ordinal | WordClass.Known : WordClass.Number | WordClass.Function);
        }

        if (text == "May" && !first)
        {
            return new MirrorToken("May", text, WordClass.Calendar | WordClass.Known | WordClass.Name);
        }

        if ((found & WordClass.Calendar) != 0)
        {
            return new MirrorToken(key, $"{char.ToUpperInvariant(key[0])}{key[1..]}", found);
        }

        int upper = 0, lowerCase = 0;
        foreach (char c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lowerCase += char.IsLower(c) ? 1 : 0;
        }

        bool capitals = upper > 1 && lowerCase == 0;
        // What is here for the customer is there for the agent.
        if (key is "here")
        {
            return new MirrorToken(key, "there", found);
        }

        if (upper == 0 || key is "i" or "i'm" or "i've" or "i'd" or "a")
        {
            return new MirrorToken(key, key, found != 0 || key.Length == 1 ? found : Compound(key));
        }

        if (capitals)
        {
            return (found & KnownInCapitals) != 0 && key is not "us" && (text.Length > CodeLength || (found & WordClass.Function) != 0) ? new MirrorToken(key, key, found)
                : new MirrorToken(found == 0 ? key : text, text, text.Length <= CodeLength && (found & WordClass.Rejected) == 0 ? WordClass.Known | WordClass.Name : WordClass.None) { IsCode = found == 0 };
        }

        // In the middle of a sentence a capital makes a name of a word that is not known; with a known one it shows a headline or a slip.
        bool odd = char.IsLower(text[0]) && (text.Length < 4 || !char.IsUpper(text[1]));
        if (odd)
        {
            return new MirrorToken(key, "", WordClass.None);
        }

        if (!first && IsSlip(text, key))
        {
            return new MirrorToken(key, "", WordClass.None);
        }

        // At the start of a sentence a capital shows nothing: "Fam came along".
        if (found == 0 && first && !titled && upper == 1 && char.IsUpper(text[0]))
        {
            return new MirrorToken(key, text, WordClass.None) { IsCode = true };
        }

        bool name = found == 0 && !key.EndsWith("'s", StringComparison.Ordinal);
        if (first && found != 0 && (found & (NeverNames | WordClass.Determiner)) == 0 && titled)
        {
            return new MirrorToken(key, text, found | WordClass.Name);
        }

        bool never = (found & (NeverNames | WordClass.Thing | WordClass.Rejected | WordClass.Unit)) != 0 || (found & WordClass.Known) == 0;
        return found != 0 && first ? new MirrorToken(key, key, found)
            : found != 0 ? new MirrorToken(key, never ? "" : text, never ? found & (WordClass.Modal | WordClass.Hypothetical | WordClass.Rejected) : found | WordClass.Name)
            : new MirrorToken(key, text, WordClass.Known | (name ? WordClass.Name : WordClass.Genitive));
    }

    /// <summary>"Unsuccessful" and "Slowly" are no names, and "Leeds-completely" lacks its spaces.</summary>
    private bool IsSlip(string text, string key)
    {
        int hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return (key.StartsWith("un", StringComparison.Ordinal) && lexicon.Find(key[2..]) != 0)
            || key.EndsWith("ful", StringComparison.Ordinal) || key.EndsWith("able", StringComparison.Ordinal) || key.EndsWith("ous", StringComparison.Ordinal)
            || (key.EndsWith("ly", StringComparison.Ordinal) && lexicon.Find(key[..^2]) != 0)
            || (hyphen > 0 && hyphen < text.Length - LongestTail && char.IsLower(text[hyphen + 1]));
    }

    /// <summary>"customer's", "self-service".</summary>
    private WordClass Compound(string key)
    {
        if (key.EndsWith("'s", StringComparison.Ordinal))
        {
            return (lexicon.Find(key[..^2]) & WordClass.Known) != 0 ? WordClass.Known | WordClass.Genitive : WordClass.None;
        }

        int hyphen = key.IndexOf('-', StringComparison.Ordinal);
        bool both = hyphen > 1 && hyphen < key.Length - 2 && (lexicon.Find(key[..hyphen]) & WordClass.Known) != 0 && (lexicon.Find(key[(hyphen + 1)..]) & WordClass.Known) != 0;
        return both ? WordClass.Known : WordClass.None;
    }

    /// <summary>Where the unit begins in "45min" or "2hrs"; 0 where there is none.</summary>
    private int UnitAt(ReadOnlySpan<char> word)
    {
        int digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ','))
        {
            digits++;
        }

        return digits > 0 && digits < word.Length && char.IsLetter(word[digits]) && (lexicon.Find(lexicon.Spell(word[digits..].ToString().ToLowerInvariant())) & WordClass.Unit) != 0 ? digits : 0;
    }

    /// <summary>Handles and hashtags at the ends say nothing; in the middle they stand for a word that is not known.</summary>
    private static void TrimTags(List<MirrorToken> tokens)
    {
        bool tagged = false;
        while (tokens.Count > 0 && tokens[^1].Is(WordClass.Tag | WordClass.Break))
        {
            tagged = tokens[^1].Is(WordClass.Tag);
            tokens.RemoveAt(tokens.Count - 1);
        }

        // "on hold with @firm", but "just out of @town", "can I call @firm"
        if (tagged && tokens.Count > 0 && tokens[^1].Key is "of" or "call" or "calling" or "fly" or "flying" or "flew" or "use" or "using" or "love" or "see" or "ask" or "contact" or "join" or "thank")
        {
            tokens.Add(new MirrorToken("", "", WordClass.Tag));
        }
        else if (tagged && tokens.Count > 1 && tokens[^1].Is(WordClass.Preposition) && (tokens[^1].Key is "in" or "at" or "from" or "via" or "on" || tokens[^2].Key is "hold" or "booked" or "booking"))
        {
            tokens.RemoveAt(tokens.Count - 1);
            if (tokens[^1].Is(WordClass.Base | WordClass.Ing | WordClass.Past) && tokens[^1].Key is not ("hold" or "want" or "need") && !tokens[^1].IsNoun)
            {
                tokens.Add(new MirrorToken("", "", WordClass.Tag));
            }
        }

        int tags = 0;
        while (tags < tokens.Count && tokens[tags].Is(WordClass.Tag | WordClass.Break) && tokens[tags].Key is not ("please" or "kindly"))
        {
            tags++;
        }

        tokens.RemoveRange(0, tags);
    }

    private static void AddBreak(List<MirrorToken> tokens)
    {
        if (tokens.Count > 0 && !tokens[^1].Is(WordClass.Break))
        {
            tokens.Add(MirrorToken.Break);
        }
    }

    /// <summary>Letters, digits, apostrophes and money only; nothing stretched, no markup, no long number.</summary>
    private static bool IsSafe(string token)
    {
        int run = 0, digits = 0, all = 0;
        char last = '\0';
        foreach (char c in token)
        {
            run = c == last && char.IsLetter(c) ? run + 1 : 1;
            digits = char.IsDigit(c) ? digits + 1 : 0;
            all += char.IsDigit(c) ? 1 : 0;
            last = c;
            if (run >= Stretched || digits > MostDigits || (c == '-' && all > 2) || (!char.IsLetterOrDigit(c) && c is not ('\'' or '-' or '£' or '$' or '€' or '%' or '.' or ',' or ':' or '+')))
            {
                return false;
            }
        }

        return token[0] is not ('\'' or '-' or '.' or '+') && !token.AsSpan(0, token.Length - 1).ContainsAny('.', '@') | char.IsAsciiDigit(token[0]) | token[0] is '£' or '$' or '€';
    }
}
