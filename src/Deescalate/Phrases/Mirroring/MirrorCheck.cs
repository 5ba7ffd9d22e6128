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
    private const int MostOfItem = 4;

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
        bool counted = cursor.AtEnd && cursor.Peek(-1).Is(WordClass.Unit) && cursor.Peek(1).Is(WordClass.Number) && cursor.Peek(2).Is(WordClass.Unit);
        counted |= cursor.Key is "and" && cursor.Peek(1).Key is "found";
        bool listed = counted || cursor.AtEnd && cursor.Peek(1).Key is "one" or "both" or "neither";
        return fits && !denied && !listed && telling > 0 && !cursor.Lexicon.HoldsIdiom(said) && EndsWhole(cursor) && !cursor.Said.Contains("") && !TenseClashes(cursor) && !(cursor.IsCutOff && cursor.At >= cursor.Tokens.Count) && !HasPerson(cursor, start) && !ListGoesOn(cursor) ? said : null;
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
        bool loose = (before is "same" && last is "time") || (before is "all" && last is "over") || (last is "by" && !cursor.Tokens[cursor.At - 2].Is(WordClass.Participle));
        loose |= last is "aware" or "unaware" or "entitled" or "responsible" or "supposed" || (before is "of" && char.IsAsciiDigit(last[0]));
        loose |= (last is "you" && before is "let" or "lets") || IsBareNumber(last);
        return !loose && !verb && !points && !nowhere && !counts && last is not ("going" or "actually" or "apparently" or "literally" or "though" or "anyway" or "even" or "just" or "only" or "also" or "both" or "quite" or "almost" or "really" or "said");
    }

    /// <summary>"for over two hours" up to a unit.</summary>
    private static bool Lasts(List<string> said, int unit)
    {
        int i = unit - 1;
        while (i > 0 && unit - i < MostOfItem && said[i] is not "for" and not "in")
        {
            i--;
        }

        return said[i] is "for";
    }

    private static bool IsSubject(string word) => word is "you" or "we" or "your" or "our" or "it" or "the" or "this" or "nobody" or "there" || word.Contains('\'', StringComparison.Ordinal);

    /// <summary>"started at 45": neither an hour nor a flight.</summary>
    private static bool IsBareNumber(string word) => word.Length == 2 && int.TryParse(word, out int number) && number > 12;

    /// <summary>"you have a wife", "you have your son with you": true, and none of our business.</summary>
    private static bool HasPerson(MirrorCursor cursor, int start)
    {
        bool has = false;
        for (int i = start; i < cursor.At; i++)
        {
            MirrorToken token = cursor.Tokens[i];
            if (has && token.Is(WordClass.Person))
            {
                return !cursor.Peek(i + 1 - cursor.At).IsContent && !cursor.Peek(i + 1 - cursor.At).Is(WordClass.Genitive);
            }

            has = token.Key is "have" or "has" || (has && (token.Is(WordClass.Determiner | WordClass.Number) || token.Key is "my" or "our" or "a" || token.IsContent));
        }

        return false;
    }

    /// <summary>"from agents, the phone, and the website": the clause ends in the middle of a list.</summary>
    private static bool ListGoesOn(MirrorCursor cursor)
    {
        int item = 1;
        while (cursor.AtEnd && item <= MostOfItem && (cursor.Peek(item).IsContent || cursor.Peek(item).Is(WordClass.Determiner) || cursor.Peek(item).Key is "my" or "our") && !VerbPhrases.IsFinite(cursor.Peek(item)) && cursor.Peek(item).Key is not "no")
        {
            item++;
        }

        if (item == 1 || cursor.At + item >= cursor.Tokens.Count)
        {
            return false;
        }

        int next = cursor.Peek(item).Is(WordClass.Break) ? item + 1 : item;
        return cursor.Peek(next).Key is "and" or "or" && !cursor.Peek(next + 1).Is(WordClass.Break) && cursor.Peek(next + 1).Key is not ("i" or "we" or "you" or "it" or "they" or "no");
    }

    /// <summary>"you've spent two hours on hold yesterday": a perfect beside a time that is over.</summary>
    private static bool TenseClashes(MirrorCursor cursor)
    {
        bool perfect = false, from = false, present = false;
        for (int i = 0; i < cursor.Said.Count; i++)
        {
            string word = cursor.Said[i], before = i > 0 ? cursor.Said[i - 1] : "";
            perfect |= word.StartsWith("you've", StringComparison.Ordinal) || word is "we've" or "have" or "has" or "haven't" or "hasn't" or "it's been";
            from |= word is "since" or "from" or "for" or "by" or "before" or "until";
            bool over = word is "yesterday" or "ago" || (word == "day" && before == "other") || (word is "night" or "week" or "month" or "year" or "time" && before is "last");
            // "your bag is lost since Friday", "you've been waiting right now"
            present |= word is "is" or "are" or "you're" or "we're" or "isn't" or "aren't";
            if ((present && word is "since" && i + 1 < cursor.Said.Count && cursor.Said[i + 1] is not ("you" or "we" or "your" or "our" or "it" or "you're" or "you've")) || (perfect && word is "now" && before is "right"))
            {
                return true;
            }

            // "you are sitting there for two hours"
            present &= word is not ("been" or "next") && !word.EndsWith("'ve", StringComparison.Ordinal);
            if (present && word is "minutes" or "hours" or "hour" && Lasts(cursor.Said, i))
            {
                return true;
            }

            if (word is "and" && i + 1 < cursor.Said.Count && !IsSubject(cursor.Said[i + 1]))
            {
                continue;
            }

            if (word is "and" or "but" or "because" or "when" or "that" or "who" or "which")
            {
                perfect = from = present = false;
            }

            if (perfect && !from && over)
            {
                return true;
            }
        }

        return false;
    }
}
