namespace Deescalate.Phrases.Mirroring;

/// <summary>Decides whether a clause that was read says enough, and stands by itself.</summary>
internal static class MirrorCheck
{
    /// <summary>A clause of three words is a scrap unless it is about a thing of the customer's.</summary>
    private const int FewestWords = 4;
    private const int FewestOfThings = 3;
    private const int FewestOfWishes = 6;
    private const int FewestOfQuestions = 8;
    private const int MostLetters = 110;

    /// <summary>The clause as one text; null where it says too little or too much.</summary>
    /// <param name="cursor">The clause, read to its end.</param>
    /// <param name="start">Its first word.</param>
    public static string? Finish(MirrorCursor cursor, int start)
    {
        int telling = 0;
        for (int i = start; i < cursor.At; i++)
        {
            MirrorToken token = cursor.Tokens[i];
            telling += (token.IsContent && !token.Is(WordClass.Plain) && token.Key.Length > 2) || token.Is(WordClass.Number) ? 1 : 0;
        }

        string said = string.Join(' ', cursor.Said);
        int words = 1 + said.AsSpan().Count(' ');
        bool thing = cursor.Said[0] == "your" && !cursor.Tokens[cursor.At - 1].Is(WordClass.Third);
        int fewest = thing ? FewestOfThings : said.StartsWith("you'd like us", StringComparison.Ordinal) ? FewestOfWishes : said.StartsWith("you'd like to know", StringComparison.Ordinal) ? FewestOfQuestions : FewestWords;
        bool fits = words >= fewest && !cursor.IsFull && said.Length <= MostLetters;
        bool denied = cursor.AtEnd && cursor.Peek(1).Key is "but" && cursor.Said.Exists(s => s is "says" or "say" or "said" or "told");
        bool listed = cursor.AtEnd && cursor.Peek(1).Key is "one" or "both" or "neither";
        return fits && !denied && !listed && telling > 0 && !cursor.Lexicon.HoldsIdiom(said) && EndsWhole(cursor) && !cursor.Said.Contains("") && !TenseClashes(cursor) ? said : null;
    }

    /// <summary>"you were told to go", "even": more was to come.</summary>
    private static bool EndsWhole(MirrorCursor cursor)
    {
        string last = cursor.Said[^1];
        string before = cursor.Said[^2];
        bool verb = (before is "to" && last is "come") || (before is "to" or "not" || before.EndsWith("n't", StringComparison.Ordinal)) && last is "be" or "do" or "get" or "go" or "have" or "let" or "put" or "say" or "try";
        bool points = last is "this" or "that" or "these" or "those" && cursor.Tokens[cursor.At - 2].Is(WordClass.Preposition);
        bool nowhere = last is "in" or "at" or "on" && cursor.Tokens[cursor.At - 2].Is(WordClass.State) && !cursor.Tokens[cursor.At - 2].Is(WordClass.Particle);
        bool counts = cursor.Tokens[cursor.At - 1].Is(WordClass.Number) && before is "with" or "only" or "for" && char.IsAsciiDigit(last[0]) && char.IsAsciiDigit(last[^1]);
        return !verb && !points && !nowhere && !counts && last is not ("going" or "actually" or "apparently" or "literally" or "though" or "anyway" or "even" or "just" or "only" or "also" or "both" or "quite" or "almost" or "really" or "said");
    }

    /// <summary>"you've spent two hours on hold yesterday": a perfect beside a time that is over.</summary>
    private static bool TenseClashes(MirrorCursor cursor)
    {
        bool perfect = false, from = false;
        for (int i = 0; i < cursor.Said.Count; i++)
        {
            string word = cursor.Said[i], before = i > 0 ? cursor.Said[i - 1] : "";
            perfect |= word.StartsWith("you've", StringComparison.Ordinal) || word is "we've" or "have" or "has" or "haven't" or "hasn't" or "it's been";
            from |= word is "since" or "from" or "for" or "by" or "before" or "until";
            bool over = word is "yesterday" or "ago" || (word == "day" && before == "other") || (word is "night" or "week" or "month" or "year" or "time" && before is "last");
            if (word is "and" or "but" or "because" or "when" or "that" or "who" or "which")
            {
                perfect = from = false;
            }

            if (perfect && !from && over)
            {
                return true;
            }
        }

        return false;
    }
}
