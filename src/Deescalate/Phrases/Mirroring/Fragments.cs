namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads sentences without a subject or a verb: "Been waiting since nine", "No reply", "Third time I've called".</summary>
internal static class Fragments
{
    /// <summary>Reads a fragment and puts in what it lacks; false where that is not certain.</summary>
    /// <param name="cursor">Where to read.</param>
    /// <param name="second">Whether it follows another clause, where less may be missing.</param>
    public static bool Read(MirrorCursor cursor, bool second = false)
    {
        MirrorMark mark = cursor.Mark();
        if (cursor.IsAboutOthers)
        {
            return false;
        }

        return (second ? Lacking(cursor) : Lacking(cursor) || cursor.Reset(mark) || Subjectless(cursor)) || cursor.Reset(mark);
    }

    /// <summary>"Still no reply", "No refund".</summary>
    private static bool Lacking(MirrorCursor cursor)
    {
        bool still = cursor.Key is "still" && cursor.Peek(1).Key is "no";
        if (still)
        {
            cursor.Take("there's", 0);
            cursor.Take();
        }
        else if (cursor.Key is not "no")
        {
            return false;
        }
        else
        {
            int noun = 1;
            while (cursor.Peek(noun + 1).IsContent && noun < 3)
            {
                noun++;
            }

            MirrorToken head = cursor.Peek(noun);
            bool place = cursor.Peek(noun + 1).Is(WordClass.Preposition);
            if (!head.Is(WordClass.Awaited | WordClass.Had) && !(place && head.IsContent && !head.Is(WordClass.Plain)))
            {
                return false;
            }

            cursor.Take(head.Is(WordClass.Awaited) ? "you've had" : head.Is(WordClass.Had) ? "you have" : head.Is(WordClass.Plural) ? "there are" : "there's", 0);
        }

        int there = cursor.Said.Count - 2, first = cursor.At;
        if (NounPhrases.Read(cursor) is not { } number)
        {
            return false;
        }

        // "no receipt or details": the verb goes with the nearest.
        int or = cursor.Tokens.FindIndex(first, cursor.At - first, t => t.Key is "or");
        if (or > 0)
        {
            number = cursor.Tokens[or - 1].Is(WordClass.Plural) ? ClauseSubject.Many : ClauseSubject.One;
        }

        if (still && number == ClauseSubject.Many)
        {
            cursor.Said[there] = "there are";
        }

        return Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Either, gap: false);
    }

    private static bool Subjectless(MirrorCursor cursor)
    {
        if (cursor.SpeaksOfOthers)
        {
            return false;
        }

        MirrorToken first = cursor.Now, second = cursor.Peek(1);
        switch (first.Key)
        {
            case "been" when second.Is(WordClass.Approximate) && cursor.Peek(2).Is(WordClass.Number | WordClass.Determiner):
                return false;
            case "been" when second.Is(WordClass.Participle | WordClass.Ing | WordClass.Adverb | WordClass.Preposition | WordClass.State):
                return cursor.Take("you've", 0) && cursor.Take() && VerbPhrases.Being(cursor, ClauseSubject.Self);
            case "was" when second.Is(WordClass.Told) || (second.Key is "on" && cursor.Peek(2).Key is "hold"):
                return cursor.Take("you were") && VerbPhrases.Being(cursor, ClauseSubject.Self);
            case "have" when second.Is(WordClass.SelfAct) || (second.Key is "been" && cursor.Peek(2).Is(WordClass.Ing | WordClass.Told)):
                return cursor.Take("you", 0) && VerbPhrases.Having(cursor, ClauseSubject.Self);
            case "could" when second.Key is "not":
                return cursor.Take("you", 0) && VerbPhrases.Read(cursor, ClauseSubject.Self);
            case "on" when second.Key is "hold":
                return cursor.Take("you've been", 0) && Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Self, gap: false);
            case "still" when second.Key is "waiting" or "on" or "stuck" or "without" or "trying" or "sitting" or "holding" or "unable" or "locked":
                return cursor.Take("you're", 0) && cursor.Take() && VerbPhrases.Being(cursor, ClauseSubject.Self);
            case "still" or "can't" or "cannot" or "couldn't" or "don't" or "didn't" or "haven't" or "never":
                return Negative(cursor);
            case "holding" when !(second.Is(WordClass.Preposition) && !second.Is(WordClass.Particle)) && !second.Is(WordClass.Number) && second.Key is not "on":
                return false;
            case "waiting" or "trying" or "sitting" or "stuck" or "holding" or "stranded" or "locked":
                return cursor.Take("you've been", 0) && cursor.Take() && Complements.Read(cursor, first, ClauseSubject.Self, gap: false);
            default:
                break;
        }

        if (first.Is(WordClass.Ordinal) && second.Key is "straight" or "consecutive" && cursor.Peek(2).Key is "time" && cursor.Peek(3).Key is "i" or "that" or "my" or "this" or "in")
        {
            return cursor.Take("this is the", 0) && cursor.Take() && cursor.Take() && cursor.Take() && Repeated(cursor);
        }

        if (first.Is(WordClass.Ordinal) && second.Key is "time" && cursor.Peek(2).Key is "i" or "we" or "i've" or "we've" or "that" or "this" or "in")
        {
            return cursor.Take("this is the", 0) && cursor.Take() && cursor.Take() && Repeated(cursor);
        }

        if ((first.Is(WordClass.Number) && first.Key is not "one") || (first.Key is "over" or "almost" or "nearly" or "more" && (second.Is(WordClass.Number) || second.Key is "an" or "than")))
        {
            return Spent(cursor);
        }

        return Did(cursor);
    }

    /// <summary>"Still can't log in", "Never got my refund", "Haven't heard back".</summary>
    private static bool Negative(MirrorCursor cursor)
    {
        cursor.Take("you", 0);
        if (cursor.Key is "still")
        {
            cursor.Take();
        }

        if (cursor.Key is "never")
        {
            return cursor.Peek(1).Is(WordClass.Own) && cursor.Peek(1).Is(WordClass.Past) && VerbPhrases.Read(cursor, ClauseSubject.Self);
        }

        return cursor.Key is "can't" or "cannot" or "couldn't" or "don't" or "didn't" or "haven't" or "have" or "not" && cursor.Peek(1).Key is not ("me" or "us" or "help" or "let" or "fly" or "blame" or "say" or "believe" or "wait")
            && (cursor.Key is not ("don't" or "have" or "didn't") || (cursor.Peek(1).Is(WordClass.Own) && cursor.Peek(-1).Key is "still") || cursor.Peek(1).Key is "have" or "receive" or "get" or "not") && cursor.Key is not "not"
            && VerbPhrases.Read(cursor, ClauseSubject.Self);
    }

    private static bool Repeated(MirrorCursor cursor)
    {
        if (cursor.Key is "in" && cursor.Peek(1).Key is "a" && cursor.Peek(2).Key is "row" && cursor.Peek(3).Key is "i" or "i've" or "we" or "we've" or "my" or "that")
        {
            cursor.Take();
            cursor.Take();
            cursor.Take();
        }
        else if (cursor.Key is "this" or "in")
        {
            cursor.At += cursor.Key is "in" ? 1 : 0;
            cursor.Said.AddRange(cursor.Peek(-1).Key is "in" ? ["in"] : []);
            if (!TimePhrases.Read(cursor))
            {
                return false;
            }
        }

        if (cursor.Key is "that")
        {
            cursor.Take();
        }

        return Clauses.Read(cursor);
    }

    /// <summary>"Two hours on hold".</summary>
    private static bool Spent(MirrorCursor cursor)
    {
        cursor.Take("you've spent", 0);
        return TimePhrases.Read(cursor) && !cursor.Peek(-1).Key.StartsWith("time", StringComparison.Ordinal)
            && ((cursor.Key is "on" && cursor.Peek(1).Key is "hold") || cursor.Key is "waiting" or "trying" or "holding" || (cursor.Key is "in" && cursor.Peek(1).Key is "a"))
            && Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Self, gap: false);
    }

    /// <summary>"Paid £40 for a shirt": only the customer can have done it; "charged me twice": the customer was charged, by whomever.</summary>
    private static bool Did(MirrorCursor cursor)
    {
        if (cursor.Key is "just" or "only" or "already")
        {
            cursor.At++;
        }

        MirrorToken verb = cursor.Now;
        if (verb.Is(WordClass.Past) && verb.Is(WordClass.Passive) && !verb.Is(WordClass.Base) && cursor.Peek(1).Key is "me" or "us" or "my" or "our" or "off" or "up")
        {
            MirrorMark mark = cursor.Mark();
            if (!verb.Is(WordClass.Own) || cursor.Peek(1).Key is "me" or "us")
            {
                return Turned.Passive(cursor, perfect: false, "") || cursor.Reset(mark);
            }
        }

        if (verb.Key is "had" && Turned.Held(cursor))
        {
            return Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Self, gap: false);
        }

        bool past = verb.Is(WordClass.SelfAct) && cursor.Peek(1).Key is not ("me" or "us") && (verb.Key is not "sent" || cursor.Peek(1).Key is "you") && (verb.Key is not "spoke" || cursor.Peek(1).Key is "to" or "with");
        bool let = verb.Key is "had" && cursor.Peek(1).Key is "to" && cursor.Peek(3).Key is "me" or "us";
        if (let)
        {
            return false;
        }

        bool needs = verb.Key is "need" or "want" && cursor.Peek(1).Key is "help" or "a" or "an" or "my" or "to" or "the" && cursor.Peek(3).Key is not ("me" or "us");
        // "need to learn manners" can be said of the firm.
        needs &= cursor.Peek(1).Key is not "to" || cursor.Peek(2).Is(WordClass.Own) || cursor.Tokens.Exists(t => t.Key is "my" or "our" or "me" or "us");
        return (past || verb.Key is "had" || needs) && cursor.Take("you", 0) && VerbPhrases.Read(cursor, ClauseSubject.Self);
    }
}
