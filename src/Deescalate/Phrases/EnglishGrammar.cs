namespace Deescalate.Phrases;

/// <summary>The small change of English: articles, plurals, possessives, lists, prepositions of time, sentence case.</summary>
internal static class EnglishGrammar
{
    private const string Vowels = "aeiou";

    /// <summary>Letters whose names begin with a vowel: "an SMS".</summary>
    private const string VowelNames = "AEFHILMNORSX";

    private static readonly string[] _numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] _determined = ["a", "an", "the", "our", "your", "my", "his", "her", "their", "its", "this", "that", "these", "those", "some", "one", "another", "each", "every", "no"];
    private static readonly string[] _silent = ["hour", "honest", "honour", "honor", "heir"];
    private static readonly string[] _consonant = ["uni", "use", "usu", "uti", "eu", "one", "once", "ure"];
    private static readonly string[] _timed = ["today", "tomorrow", "tonight", "yesterday", "this", "next", "in", "at", "on", "by", "before", "within", "until", "now", "first", "later", "every", "from"];
    private static readonly string[] _clock = ["noon", "midnight", "midday"];

    private static readonly Dictionary<string, string> _irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "people",
        ["child"] = "children",
        ["man"] = "men",
        ["woman"] = "women",
        ["foot"] = "feet",
        ["tooth"] = "teeth",
        ["half"] = "halves",
        ["shelf"] = "shelves",
    };

    /// <summary>With "a" or "an", by sound: "an hour", "a refund", "an SMS"; left alone where a determiner stands already.</summary>
    public static string WithArticle(string noun)
    {
        string first = FirstWord(noun);
        return Array.Exists(_determined, d => d.Equals(first, StringComparison.OrdinalIgnoreCase)) ? noun : $"{(SoundsLikeVowel(first) ? "an" : "a")} {noun}";
    }

    /// <summary>Several of a thing: "two ways", "one way", "12 boxes".</summary>
    public static string Counted(int count, string noun) =>
        $"{(count >= 0 && count < _numbers.Length ? _numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture))} {(count == 1 ? noun : Plural(noun))}";

    /// <summary>The plural: "boxes", "parties", "days", "people".</summary>
    public static string Plural(string noun)
    {
        if (_irregular.TryGetValue(noun, out string? irregular))
        {
            return irregular;
        }

        bool consonantY = noun.Length > 1 && noun[^1] == 'y' && !Vowels.Contains(noun[^2], StringComparison.Ordinal);
        return consonantY ? $"{noun[..^1]}ies"
            : noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? $"{noun}es"
            : $"{noun}s";
    }

    /// <summary>Whose it is: "Dana's", "the customers'", "James's".</summary>
    public static string Possessive(string noun)
    {
        bool plural = noun.EndsWith('s') && noun.Contains(' ', StringComparison.Ordinal) && !noun.EndsWith("ss", StringComparison.Ordinal) && char.IsLower(noun[noun.LastIndexOf(' ') + 1]);
        return plural ? $"{noun}'" : $"{noun}'s";
    }

    /// <summary>"a, b and c"; no comma before the last, as British houses write it.</summary>
    public static string List(IReadOnlyList<string> items, string conjunction) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction} {items[^1]}",
    };

    /// <summary>"on Friday", "at noon", "at 5pm", but "tomorrow", "next week", "within two days".</summary>
    public static string On(string time)
    {
        string first = FirstWord(time);
        return IsTimed(first) ? time : IsClock(first) ? $"at {time}" : $"on {time}";
    }

    /// <summary>"by Friday", "by tomorrow", but "within two days", "before noon", "today".</summary>
    public static string By(string time)
    {
        string first = FirstWord(time);
        bool asIs = first is "in" or "at" or "on" or "by" or "before" or "within" or "until" or "now" or "today" or "tonight";
        return asIs ? time : $"by {time}";
    }

    /// <summary>A capital at the start of the text and after each full stop, question mark and exclamation mark; nothing else is changed.</summary>
    public static void CapitalizeSentences(Span<char> text)
    {
        bool start = true;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSymbol(text[i]))
            {
                text[i] = start ? char.ToUpperInvariant(text[i]) : text[i];
                start = false;
            }
            else if (text[i] is '.' or '!' or '?')
            {
                start = i + 1 < text.Length && text[i + 1] == ' ';
            }
        }
    }

    private static bool SoundsLikeVowel(string word)
    {
        if (word.Length == 0)
        {
            return false;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return word[0] == '8' || word is "11" or "18" || word.StartsWith("11-", StringComparison.Ordinal) || word.StartsWith("18-", StringComparison.Ordinal);
        }

        if (word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]))
        {
            return VowelNames.Contains(word[0], StringComparison.Ordinal);
        }

        return StartsWithAny(word, _silent) || (Vowels.Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) && !StartsWithAny(word, _consonant));
    }

    private static bool StartsWithAny(string word, string[] starts) => Array.Exists(starts, s => word.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static bool IsTimed(string word) => Array.Exists(_timed, t => t.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"5pm", "17:30", "noon"; a bare number is a day of the month.</summary>
    private static bool IsClock(string word) =>
        Array.Exists(_clock, c => c.Equals(word, StringComparison.OrdinalIgnoreCase))
        || (char.IsAsciiDigit(word.Length > 0 ? word[0] : ' ')
            && (word.Contains(':', StringComparison.Ordinal) || word.EndsWith("am", StringComparison.OrdinalIgnoreCase) || word.EndsWith("pm", StringComparison.OrdinalIgnoreCase)));

    private static string FirstWord(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? text : text[..space];
    }
}
