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
        bool fits = words >= fewest && !cursor.IsFull && said.Length <= MostLetters && telling > 0;
        return fits && !cursor.Said.Contains("") && !IsCut(cursor) && !cursor.Lexicon.HoldsIdiom(said) && Endings.AreWhole(cursor) && !Tenses.Clash(cursor) && !HasPerson(cursor, start) ? said : null;
    }

    /// <summary>Whether what follows the clause belongs to it.</summary>
    private static bool IsCut(MirrorCursor cursor)
    {
        if (!cursor.AtEnd)
        {
            // "lost and found"
            return cursor.Key is "and" && cursor.Peek(1).Key is "found";
        }

        bool denied = cursor.Peek(1).Key is "but" && cursor.Said.Exists(s => s is "says" or "say" or "said" or "told");
        bool counted = cursor.Peek(-1).Is(WordClass.Unit) && cursor.Peek(1).Is(WordClass.Number) && cursor.Peek(2).Is(WordClass.Unit);
        bool listed = cursor.Peek(1).Key is "one" or "both" or "neither";
        // "I tried the site, it says": the matter comes after it.
        listed |= cursor.Peek(1).Key is "it" && cursor.Peek(2).Is(WordClass.Says);
        return denied || counted || listed || (cursor.IsCutOff && cursor.At >= cursor.Tokens.Count) || Endings.CutAList(cursor);
    }

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

            has = token.Key is "have" or "has" || (has && (token.Is(WordClass.Determiner | WordClass.Number) || token.Key is "my" or "our" or "and" || token.IsContent));
        }

        return false;
    }
}
