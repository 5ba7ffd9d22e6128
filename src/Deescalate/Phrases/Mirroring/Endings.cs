namespace Deescalate.Phrases.Mirroring;

/// <summary>Decides whether a clause ends where its sense ends.</summary>
internal static class Endings
{
    /// <summary>How many words an item of a list may have.</summary>
    private const int MostOfItem = 4;

    /// <summary>A later hour is written with minutes.</summary>
    private const int LastHour = 12;

    /// <summary>"you were told to go", "even": more was to come.</summary>
    public static bool AreWhole(MirrorCursor cursor)
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

    /// <summary>"from agents, the phone, and the website": the clause ends in the middle of a list.</summary>
    public static bool CutAList(MirrorCursor cursor)
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

    /// <summary>"started at 45": neither an hour nor a flight.</summary>
    private static bool IsBareNumber(string word) => word.Length == 2 && int.TryParse(word, out int number) && number > LastHour;
}
