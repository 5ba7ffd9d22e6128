namespace Deescalate.Phrases.Mirroring;

/// <summary>Puts into the passive what somebody unnamed did: "they told me to wait" is "you were told to wait", "lost my bag" is "your bag was lost".</summary>
internal static class Turned
{
    /// <summary>Reads from "they", "he" or "she".</summary>
    public static bool Read(MirrorCursor cursor)
    {
        bool perfect = cursor.Key is "they've";
        cursor.At++;
        string adverb = "";
        if (cursor.Key is "have" or "haven't" or "has" or "hasn't" or "had" && cursor.Peek(1).Is(WordClass.Participle | WordClass.Adverb))
        {
            perfect = true;
            adverb = cursor.Key.EndsWith("n't", StringComparison.Ordinal) ? "not" : "";
            cursor.At++;
        }
        else if (cursor.Key is "didn't")
        {
            adverb = "not";
            cursor.At++;
        }

        bool not = adverb == "not";
        if (cursor.Key is "never" or "just" or "then" or "already" or "also" or "finally" or "now" or "still" or "only")
        {
            adverb = not ? "not " + cursor.Key : cursor.Key;
            cursor.At++;
        }

        if (cursor.Key is "had" && Held(cursor))
        {
            return Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Self, gap: false);
        }

        if (cursor.Key is "keep" or "keeps" or "kept" && adverb.Length == 0 && cursor.Peek(1).Is(WordClass.Ing) && cursor.Peek(1).Is(WordClass.Passive) && cursor.Peek(2).Key is "me" or "us")
        {
            return Kept(cursor);
        }

        if (cursor.Key is "hung" && adverb.Length == 0 && !perfect && cursor.Peek(1).Key is "up" && cursor.Peek(2).Key is "on" && cursor.Peek(3).Key is "me" or "us")
        {
            cursor.Take("you", 4);
            cursor.Take("were hung up on", 0);
            return Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Either, gap: false);
        }

        MirrorMark mark = cursor.Mark();
        bool verb = cursor.Is(WordClass.Passive) && cursor.Is(not && !perfect ? WordClass.Base : perfect ? WordClass.Participle : WordClass.Past);
        return (verb && Passive(cursor, perfect, adverb)) || (!cursor.Reset(mark) && adverb.Length == 0 && !perfect && Said(cursor));
    }

    /// <summary>Reads from the verb: "charged me twice", "cancelled my flight".</summary>
    public static bool Passive(MirrorCursor cursor, bool perfect, string adverb)
    {
        MirrorToken verb = cursor.Now;
        string participle = verb.Is(WordClass.Participle) ? verb.Said : cursor.Lexicon.Participle(verb.Key);
        cursor.At++;
        string particle = "";
        if (cursor.Is(WordClass.Particle) && cursor.Peek(1).Key is "me" or "us" or "my" or "our" && cursor.Key is not "by")
        {
            particle = cursor.Key;
            cursor.At++;
        }

        bool person = cursor.Key is "me" or "us";
        ClauseSubject number = ClauseSubject.Many;
        if (person)
        {
            cursor.Take("you");
        }
        else if (cursor.Key is not ("my" or "our") || NounPhrases.Read(cursor) is not { } thing)
        {
            return false;
        }
        else
        {
            number = thing;
        }

        cursor.Take(perfect ? number == ClauseSubject.Many ? "have" : "has" : number == ClauseSubject.Many ? "were" : "was", 0);
        cursor.Take(adverb, 0);
        cursor.Take(perfect ? "been" : "", 0);
        cursor.Take(participle, 0);
        if (particle.Length == 0 && cursor.Is(WordClass.Particle) && !cursor.Is(WordClass.Preposition))
        {
            cursor.Take();
        }

        cursor.Take(particle, 0);
        if (person && verb.Key is "made")
        {
            return cursor.Take("to", 0) && VerbPhrases.Infinitive(cursor);
        }

        MirrorToken passive = VerbPhrases.Undergone(verb with { Class = verb.Class | WordClass.Participle }, person);
        passive = person ? passive : passive with { Class = passive.Class & ~WordClass.Gives };

        // A second verb has the subject that is no longer there: "lost my bag and can't find it".
        return Complements.Read(cursor, passive, ClauseSubject.Either, gap: false);
    }

    /// <summary>"had me on hold", "had us waiting".</summary>
    public static bool Held(MirrorCursor cursor)
    {
        bool held = cursor.Peek(1).Key is "me" or "us" && ((cursor.Peek(2).Key is "on" && cursor.Peek(3).Key is "hold") || cursor.Peek(2).Key is "waiting");
        return held && cursor.Take("you", 2) && cursor.Take("were", 0) && (cursor.Key is "on" || cursor.Take());
    }

    /// <summary>"they keep sending me away" is "you keep being sent away".</summary>
    private static bool Kept(MirrorCursor cursor)
    {
        MirrorToken verb = cursor.Peek(1);
        cursor.Take("you", 0);
        cursor.Take(cursor.Key is "kept" ? "kept being" : "keep being", 0);
        cursor.Take(cursor.Lexicon.Participle(verb.Key), 3);
        return Complements.Read(cursor, verb with { Class = verb.Class & ~WordClass.Transitive }, ClauseSubject.Either, gap: false);
    }

    /// <summary>"they said it was lost" is "you were told it was lost".</summary>
    private static bool Said(MirrorCursor cursor)
    {
        if (cursor.Key is not ("said" or "claimed" or "insisted" or "promised"))
        {
            return false;
        }

        cursor.Take(cursor.Key is "promised" ? "you were promised" : "you were told");
        if (cursor.Key is "that")
        {
            cursor.At++;
        }

        cursor.Take("that", 0);
        return Clauses.Read(cursor, reported: true);
    }
}
