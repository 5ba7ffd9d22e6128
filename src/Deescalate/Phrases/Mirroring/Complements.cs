namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads what follows a verb up to the end of the clause: objects, places, times, states, further verbs and clauses.</summary>
internal static class Complements
{
    private const int MostObjects = 2;

    /// <summary>Reads on from a verb; true where the clause can end.</summary>
    /// <param name="cursor">Where to read.</param>
    /// <param name="verb">The verb just read.</param>
    /// <param name="subject">Whose verb it is, for a second verb after "and".</param>
    /// <param name="gap">Whether the clause describes a thing, so that its verb or its preposition may lack it: "the seat I paid for".</param>
    public static bool Read(MirrorCursor cursor, MirrorToken verb, ClauseSubject subject, bool gap)
    {
        bool fresh = true, whole = gap || !verb.Is(WordClass.Transitive);
        int objects = 0;
        while (!cursor.IsFull)
        {
            if (cursor.AtEnd || (gap && VerbPhrases.IsFinite(cursor) && !(fresh && verb.Key is "got" && cursor.Is(WordClass.Participle))))
            {
                return whole;
            }

            MirrorToken now = cursor.Now;
            if (Clause(cursor, verb, fresh, objects))
            {
                whole = true;
                continue;
            }

            if (now.Key is "so" && cursor.Peek(1).Key is "far")
            {
                cursor.Take();
                cursor.Take();
                continue;
            }

            if (now.Key is "yet" && cursor.Peek(1).Is(WordClass.Break))
            {
                cursor.Take();
                continue;
            }

            if (whole && now.Is(WordClass.Joint) && Joints.Read(cursor, subject) is { } joined)
            {
                return joined;
            }

            if (TimePhrases.Read(cursor))
            {
                // "landed 50 minutes" lacks its "ago".
                bool lost = verb.Key is "lost" && !verb.Is(WordClass.Transitive) && cursor.Key is not "ago" && !cursor.Tokens[cursor.At - 2].Is(WordClass.Preposition | WordClass.Determiner);
                if (lost || fresh && verb.Key is "landed" or "arrived" or "left" or "departed" or "called" or "emailed" && (cursor.AtEnd || cursor.Is(WordClass.Joint)) && cursor.Peek(-1).Key is "minutes" or "hours" or "days")
                {
                    return false;
                }

                whole |= fresh;
                continue;
            }

            if (now.Key is "to" && verb.Key is "let" or "lets")
            {
                return false;
            }

            if (now.Key is "to" && Infinitival(cursor, out bool done))
            {
                return done;
            }

            if (now.Is(WordClass.Particle) && fresh && !now.Is(WordClass.Preposition))
            {
                cursor.Take();
                continue;
            }

            if (fresh && now.Key is "to" && verb.Key is "need" or "needs" or "needed" or "want" or "wants" or "wanted" or "have")
            {
                return false;
            }

            bool found = Object(cursor, verb, fresh, ref objects);

            // "your driver informed me" does not say of what.
            whole |= found && !(verb.Is(WordClass.Hollow) && cursor.Said[^1] is "you");
            bool state = !found && State(cursor, verb, fresh, objects);
            if (found || state || PlacePhrases.Read(cursor, gap))
            {
                // "got charged £40", but "got broken the bag" is none.
                objects += state && !now.Is(WordClass.Gives) ? MostObjects : 0;
                fresh = false;
                whole |= verb.Is(WordClass.Hollow) && now.Key is "about" or "of" or "for" or "to";
                continue;
            }

            if (objects == 1 && now.Is(WordClass.Base) && verb.Key is "help" or "let" or "make" or "made" or "helped")
            {
                return VerbPhrases.Infinitive(cursor);
            }

            if (now.Is(WordClass.Ing) && verb.Key is not ("help" or "let" or "make") && (objects > 0 || !fresh || verb.Is(WordClass.Links | WordClass.Participle | WordClass.State) || verb.Key is "keep" or "keeps" or "kept" or "start" or "started" or "stop" or "stopped" or "tried" or "been"))
            {
                cursor.Take();
                return Read(cursor, now, subject, gap);
            }

            if (!whole && !(verb.Is(WordClass.Hollow) && fresh && now.Is(WordClass.Time)) && !(now.Key is "not" && cursor.Peek(1).Key is "to"))
            {
                return false;
            }

            if (now.Key is "late" or "early")
            {
                cursor.Take();
                continue;
            }

            if (now.Is(WordClass.Adverb) && !now.Is(WordClass.Joint) && (now.Is(WordClass.Time) || !cursor.Peek(1).IsContent || cursor.Peek(1).Is(WordClass.Past | WordClass.Participle | WordClass.State | WordClass.Ing)))
            {
                cursor.Take();
                continue;
            }

            return false;
        }

        return false;
    }

    /// <summary>"told that it was lost", "know where my bag is", "the phone I bought".</summary>
    private static bool Clause(MirrorCursor cursor, MirrorToken verb, bool fresh, int objects)
    {
        MirrorMark mark = cursor.Mark();
        string key = cursor.Key;
        bool says = verb.Is(WordClass.Says) && (fresh || objects == 1);
        if (says && !(key is "when" && verb.Key is "told") && key is "where" or "why" or "when" or "how" or "what" or "if" or "whether")
        {
            cursor.Take();
            if (key is "how" && cursor.Key is "long" or "much" or "many")
            {
                cursor.Take();
            }

            return (cursor.Key is "to" && cursor.Take() && VerbPhrases.Infinitive(cursor, gap: true)) || (Clauses.Read(cursor, reported: true, gap: true) && !(key is "when" or "why" or "if" or "whether" or "how" && LacksObject(cursor)))
                || (key is "what" && VerbPhrases.Read(cursor, ClauseSubject.One)) || cursor.Reset(mark);
        }

        if (fresh && verb.Key is "inform" or "tell" or "notify" or "remind")
        {
            // "would like to inform that": whom is missing.
            return false;
        }

        if (says && key is "that")
        {
            cursor.Take();
            return Clauses.Read(cursor, reported: true) || cursor.Reset(mark);
        }

        bool noun = !fresh && (cursor.Peek(-1).IsContent || cursor.Peek(-1).Is(WordClass.Whole));
        if (noun && key is "that" or "which" or "who")
        {
            cursor.Take();
            return VerbPhrases.Read(cursor, cursor.Peek(-2).Is(WordClass.Plural) ? ClauseSubject.Many : ClauseSubject.One, reported: true) || Clauses.Read(cursor, gap: true) || cursor.Reset(mark);
        }

        bool begins = key is "i" or "we" or "you" or "i'm" or "i've" or "i'd" or "we'd" or "we've" or "it" or "my" or "our" or "your" or "the" or "there" or "nobody" or "it's" or "this" || cursor.Is(WordClass.Name | WordClass.Whole);
        bool time = cursor.Peek(-1).Key is "time", when = time && cursor.Peek(-2).Key is "every" or "each";
        noun &= !time || cursor.Peek(-2).Is(WordClass.Determiner | WordClass.Ordinal) || cursor.Peek(-2).Key is "the";
        return ((when || (noun && !RunsOn(cursor))) && key is "i" or "we" or "you" or "i've" or "we've" && Clauses.Read(cursor, gap: true)) || (says && begins && Clauses.Read(cursor, reported: true)) || cursor.Reset(mark);
    }

    /// <summary>"when I will receive": its object was left out.</summary>
    private static bool LacksObject(MirrorCursor cursor) => cursor.Peek(-1).Is(WordClass.Transitive) && cursor.Peek(-1).Is(WordClass.Base | WordClass.Past) && !cursor.Peek(-1).IsNoun;

    /// <summary>"your sympathy I want somebody": a clause with an object of its own describes nothing, it begins another sentence.</summary>
    private static bool RunsOn(MirrorCursor cursor)
    {
        MirrorToken verb = cursor.Peek(1), next = cursor.Peek(2);
        return verb.Is(WordClass.Past | WordClass.Base) && !verb.Is(WordClass.Gives | WordClass.Says) && (next.Is(WordClass.Whole | WordClass.Determiner) || next.Key is "my" or "our" or "your") && !cursor.Peek(3).Is(WordClass.Unit | WordClass.Calendar);
    }

    /// <summary>"to speak to a manager"; the rest of the clause belongs to it.</summary>
    private static bool Infinitival(MirrorCursor cursor, out bool done)
    {
        MirrorMark mark = cursor.Mark();
        cursor.Take();
        done = VerbPhrases.Infinitive(cursor);
        return done || cursor.Reset(mark);
    }

    private static bool Object(MirrorCursor cursor, MirrorToken verb, bool fresh, ref int objects)
    {
        // "want transfer money" lacks its "to".
        if (fresh && verb.Key is "want" or "wants" or "wanted" or "need" or "needs" or "needed" or "have" && cursor.Is(WordClass.Base) && cursor.Key is not "help" && (cursor.Peek(1).IsContent || cursor.Peek(1).Is(WordClass.Determiner) || cursor.Peek(1).Key is "my" or "our"))
        {
            return false;
        }

        bool pronoun = cursor.Key is "me" or "us" or "myself" || (cursor.Key is "you" && cursor.NamesCustomer) || (cursor.Key is "it" && cursor.HasNoun) || (cursor.Key is "them" && cursor.HasMany);
        if (pronoun && objects == 0 && fresh && verb.Class != WordClass.Break)
        {
            objects++;
            return cursor.Take(cursor.Key switch
            {
                "me" or "us" => "you",
                "you" => "us",
                "myself" => "yourself",
                { } it => it,
            });
        }

        bool report = verb.Key is "told" or "informed" or "assured" or "advised" or "said" && cursor.Key is "my" or "our" or "your" or "the" or "it" or "i" or "we";
        if (report)
        {
            return false;
        }

        MirrorMark mark = cursor.Mark();
        bool whole = cursor.Is(WordClass.Whole) && cursor.Peek(-1).Is(WordClass.Particle);
        bool room = !whole && !verb.Is(WordClass.Intransitive) && (objects == 0 && verb.Class != WordClass.Break) || (!whole && objects == 1 && verb.Is(WordClass.Gives));
        if (room && (cursor.Key is not "no" || (fresh && !cursor.Peek(-1).Is(WordClass.Unit))) && NounPhrases.Read(cursor) is not null)
        {
            // "the site says conflicting messages"
            bool said = verb.Key is "say" or "says" or "said" && cursor.Peek(-1).IsContent;
            objects++;
            return !said || cursor.Reset(mark);
        }

        return false;
    }

    /// <summary>"arrived broken", "got charged", "want my money refunded".</summary>
    private static bool State(MirrorCursor cursor, MirrorToken verb, bool fresh, int objects)
    {
        bool linked = fresh && verb.Is(WordClass.Links);
        bool about = objects > 0 && cursor.Peek(-1).IsContent;
        return ((linked || about) && cursor.Is(WordClass.Participle)) || ((linked || about) && cursor.Is(WordClass.State) && !cursor.Is(WordClass.Preposition)) ? cursor.Take() : false;
    }
}
