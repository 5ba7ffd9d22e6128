namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads a preposition or a particle and what belongs to it.</summary>
internal static class PlacePhrases
{
    /// <summary>How much must have been said before a detail may be left out.</summary>
    private const int FewestBeforeCut = 4;

    /// <summary>"in Leeds", "without telling me", "off", "since yesterday".</summary>
    public static bool Read(MirrorCursor cursor, bool gap)
    {
        MirrorMark mark = cursor.Mark();
        MirrorToken now = cursor.Now;
        if (now.Key is "because" or "due" or "instead" or "out" or "ahead" or "prior" or "next" && cursor.Peek(1).Key is "of" or "to")
        {
            cursor.Take();
        }

        if (cursor.Is(WordClass.Preposition))
        {
            // "signed up new service" and "in Saturday" are slips.
            if (cursor.Key is "up" && cursor.Peek(-1).Key is "sign" or "signed" or "signing" && (cursor.Peek(1).IsContent || cursor.Peek(1).Is(WordClass.Determiner)))
            {
                return false;
            }

            if (cursor.Key is "in" && cursor.Peek(1).Is(WordClass.Calendar) && cursor.Peek(1).Key.EndsWith("day", StringComparison.Ordinal))
            {
                return false;
            }

            cursor.Take();

            // "one bag came out nothing else": another sentence begins.
            bool begins = now.Key is "out" or "off" or "up" or "down" or "away" or "back" or "over" && cursor.Is(WordClass.Whole);
            if (!begins && After(cursor, gap))
            {
                return true;
            }

            cursor.Reset(mark);

            // A place or a person that cannot be said back is a detail; the clause can end before it.
            if (!gap && cursor.Said.Count >= FewestBeforeCut && !cursor.Peek(-1).Is(WordClass.Base | WordClass.Past | WordClass.Participle | WordClass.Ing) && IsDetail(cursor.Peek(1)) && (cursor.Peek(2).Is(WordClass.Break | WordClass.Tag) || cursor.Peek(2).Key is "and" or "but"))
            {
                cursor.Cut();
                return true;
            }
        }

        return now.Is(WordClass.Particle) && cursor.Take();
    }

    /// <summary>A handle, a code, a name in capitals.</summary>
    private static bool IsDetail(in MirrorToken token) => token.Is(WordClass.Tag) || (token.Class == WordClass.None && token.IsCode);

    /// <summary>What a preposition governs.</summary>
    private static bool After(MirrorCursor cursor, bool gap)
    {
        switch (cursor.Key)
        {
            case "me" or "us":
                return cursor.Take("you");
            case "you" when cursor.NamesCustomer:
                return cursor.Take("us", cursor.Peek(1).Key is "people" or "guys" or "lot" or "folks" ? 2 : 1);
            case "all" when cursor.Peek(-1).Key is "at":
            case "it" or "tonight" or "then" or "now" or "yesterday" or "today" or "tomorrow" or "there":
                return cursor.Take();
            default:
                break;
        }

        if (cursor.Is(WordClass.Approximate) && cursor.Peek(1).Is(WordClass.Number | WordClass.Determiner))
        {
            cursor.Take();
        }

        if (TimePhrases.Read(cursor) || NounPhrases.Read(cursor, bare: true) is not null)
        {
            return true;
        }

        if (cursor.Is(WordClass.Ing))
        {
            MirrorToken verb = cursor.Now;
            cursor.Take();
            return Complements.Read(cursor, verb, ClauseSubject.Either, gap: false);
        }

        return gap && (cursor.AtEnd || VerbPhrases.IsFinite(cursor));
    }
}
