namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads what follows a subject: "was charged twice", "have been waiting since nine", "can't log in".</summary>
internal static class VerbPhrases
{
    /// <summary>Whether a verb that can carry a clause stands here, an adverb before it or not.</summary>
    public static bool IsFinite(MirrorCursor cursor)
    {
        int i = 0;
        while (cursor.Peek(i).Is(WordClass.Adverb) && i < 2)
        {
            i++;
        }

        return IsFinite(cursor.Peek(i));
    }

    /// <summary>Whether a word can carry a clause: an auxiliary, a past form, a third person.</summary>
    public static bool IsFinite(MirrorToken token) => token.Is(WordClass.Past) || (token.Is(WordClass.Third) && !token.Is(WordClass.Plural)) || token.Key is "is" or "are" or "was" or "were" or "has" or "have" or "had"
        or "does" or "do" or "did" or "isn't" or "aren't" or "wasn't" or "weren't" or "hasn't" or "haven't" or "hadn't" or "doesn't" or "don't" or "didn't" or "can" or "can't" or "cannot" or "couldn't" or "could"
        or "will" or "won't" or "would" or "wouldn't" or "never";

    /// <summary>Reads the verb of a subject and all that belongs to it.</summary>
    public static bool Read(MirrorCursor cursor, ClauseSubject subject, bool reported = false, bool gap = false)
    {
        Adverbs(cursor);
        bool customer = subject is ClauseSubject.Self or ClauseSubject.Group, one = subject is ClauseSubject.One or ClauseSubject.Either or ClauseSubject.Nobody;
        bool many = subject is not (ClauseSubject.One or ClauseSubject.Self or ClauseSubject.Nobody);
        switch (cursor.Key)
        {
            case "am" when subject == ClauseSubject.Self:
                cursor.Take("are");
                return Being(cursor, subject, gap);
            case "was" or "wasn't" when subject == ClauseSubject.Self:
                cursor.Take(cursor.Key == "was" ? "were" : "weren't");
                return Being(cursor, subject, gap);
            case "is" or "isn't" or "was" or "wasn't" when one:
            case "are" or "aren't" or "were" or "weren't" when many:
                cursor.Take();
                return Being(cursor, subject, gap);
            case "has" or "hasn't" when one:
            case "have" or "haven't" when many || subject == ClauseSubject.Self:
            case "had" or "hadn't":
                return Having(cursor, subject, gap);
            case "can't" or "cannot" when cursor.Peek(1).Key is "wait" || (cursor.Peek(1).Key is "even" && cursor.Peek(2).Key is "wait"):
                return false;
            case "doesn't" when one:
            case "don't" when many || subject == ClauseSubject.Self:
            case "did" when cursor.Peek(1).Key is "not" || reported:
            case "didn't" or "can't" or "cannot" or "couldn't":
            case "won't" or "wouldn't" when !customer:
            case "would" or "will" or "could" or "can" or "might" or "may" when reported || subject == ClauseSubject.Nobody:
            case "will" when customer && cursor.Peek(1).Key is "miss" or "lose" or "need":
                cursor.Take();
                return Infinitive(cursor, gap);
            case "can" when cursor.Peek(1).Key is "see" or "hear" or "smell" or "not" or "only" or "barely" or "hardly":
            case "could" when !reported && cursor.Peek(1).Key is "not" or "only" or "barely" or "hardly":
            case "will" when !customer && cursor.Peek(1).Key is "not":
            case "would" when (customer && cursor.Peek(1).Key is "like") || (!customer && cursor.Peek(1).Key is "not"):
            case "do" when !one && cursor.Peek(1).Key is "not":
            case "does" when one && cursor.Peek(1).Key is "not":
                bool like = cursor.Peek(1).Key is "like";
                cursor.Take();
                return like ? cursor.Take("like") && Wanted(cursor) : Infinitive(cursor, gap);
            default:
                return Simple(cursor, subject, gap);
        }
    }

    /// <summary>"waited", "need", "keeps": a verb alone.</summary>
    private static bool Simple(MirrorCursor cursor, ClauseSubject subject, bool gap)
    {
        MirrorToken verb = cursor.Now;
        bool past = verb.Is(WordClass.Past);
        if (past && cursor.Said.Count > 0 && cursor.Said[^1] is "was" or "were")
        {
            return Being(cursor, subject, gap);
        }

        bool present = verb.Is(WordClass.Present) && verb.Is(subject is ClauseSubject.One or ClauseSubject.Either or ClauseSubject.Nobody ? WordClass.Third : WordClass.Base);
        bool narrated = present && !past && subject is ClauseSubject.Self or ClauseSubject.Group && !verb.Is(WordClass.Habit) && !cursor.Said.Exists(s => s is "when" or "whenever" or "where" or "time");
        bool says = subject is ClauseSubject.Self or ClauseSubject.Group && verb.Key is "said" or "meant" or "mean" or "messed";
        bool slipped = past && cursor.Peek(-1).Key is "now" && !cursor.Peek(-2).Is(WordClass.Break);
        bool denied = slipped || cursor.Peek(-1).Key is "not" or "rather" || (verb.Key is "did" && cursor.Peek(1).Is(WordClass.Base | WordClass.Break | WordClass.Joint | WordClass.Preposition));
        if ((!past && !present) || says || denied || narrated || IsBareState(cursor, subject) || (subject == ClauseSubject.Company && !verb.Is(WordClass.Company)))
        {
            return false;
        }

        cursor.Take();
        return Complements.Read(cursor, verb, subject, gap);
    }

    /// <summary>"my friends stuck in Leeds" lacks its "are".</summary>
    private static bool IsBareState(MirrorCursor cursor, ClauseSubject subject) =>
        subject is not (ClauseSubject.Self or ClauseSubject.Group or ClauseSubject.Company) && cursor.Is(WordClass.State) && cursor.Is(WordClass.Past) && !cursor.Is(WordClass.Links) && cursor.Peek(1).Is(WordClass.Preposition | WordClass.Break);

    /// <summary>After "is", "was", "been".</summary>
    public static bool Being(MirrorCursor cursor, ClauseSubject subject, bool gap = false)
    {
        Adverbs(cursor);
        MirrorToken now = cursor.Now;
        if (gap && (cursor.AtEnd || now.Is(WordClass.Joint)))
        {
            return cursor.Peek(-1).Key is not "been";
        }

        if (now.Key is "being" && cursor.Peek(1).Is(WordClass.Participle))
        {
            cursor.Take();
            now = cursor.Now;
        }

        if (now.Key is "going" && cursor.Peek(1).Key is "to" && subject is ClauseSubject.Self or ClauseSubject.Group && cursor.Peek(2).Key is not ("miss" or "lose"))
        {
            return false;
        }

        bool customer = subject is ClauseSubject.Self or ClauseSubject.Group;
        if (customer && now.Key is "messed" or "done" or "finished" or "broken" or "broke" or "dead")
        {
            return false;
        }

        MirrorMark mark = cursor.Mark();
        if (now.Is(WordClass.Preposition))
        {
            if (Complements.Read(cursor, MirrorToken.Break, subject, gap) && cursor.At > mark.At + 1)
            {
                return true;
            }

            cursor.Reset(mark);
        }

        // "I'm not explaining it again" refuses; "I'm not getting a signal" tells.
        if (customer && now.Is(WordClass.Ing) && cursor.Peek(-1).Key is "not" && now.Key is not ("getting" or "receiving" or "seeing" or "hearing"))
        {
            return false;
        }

        if (now.Is(WordClass.Participle | WordClass.Ing | WordClass.State) || now.Key is "supposed" or "able" or "about")
        {
            cursor.Take();
            return Complements.Read(cursor, now.Is(WordClass.Participle | WordClass.State) ? Undergone(now, customer) : now, subject, gap);
        }

        // "is three hours late", "is 100% full"
        if (TimePhrases.Read(cursor) || (now.Is(WordClass.Number) && now.Key[^1] == '%' && cursor.Take()))
        {
            if (cursor.Is(WordClass.State))
            {
                cursor.Take();
            }

            return Complements.Read(cursor, MirrorToken.Break, subject, gap);
        }

        return customer && now.Key is "a" or "an" or "the" or "one" && NounPhrases.Read(cursor) is not null && cursor.Peek(-1).Is(WordClass.Customer) && !(now.Key is "the" && cursor.Peek(-1).Key is "customer") && Complements.Read(cursor, MirrorToken.Break, subject, gap);
    }

    /// <summary>A participle after "be" needs no object, but "you were told" needs to say what; a state has none: "complete".</summary>
    public static MirrorToken Undergone(in MirrorToken verb, bool person)
    {
        WordClass needs = person && verb.Is(WordClass.Hollow) ? WordClass.Transitive : 0, none = verb.Is(WordClass.Participle | WordClass.Ing | WordClass.Preposition) ? 0 : WordClass.Intransitive;
        return verb with { Class = (verb.Class & ~WordClass.Transitive) | needs | none };
    }

    /// <summary>After "have": a participle, "been", or something that one has.</summary>
    public static bool Having(MirrorCursor cursor, ClauseSubject subject, bool gap = false, bool taken = false)
    {
        bool negative = !taken && cursor.Key.EndsWith("n't", StringComparison.Ordinal);
        if (!taken)
        {
            cursor.Take();
        }

        Adverbs(cursor);
        MirrorToken now = cursor.Now;
        if (now.Key is "been")
        {
            cursor.Take();
            return Being(cursor, subject, gap);
        }

        if (now.Key is "had" || now.Is(WordClass.Participle))
        {
            bool company = subject != ClauseSubject.Company || now.Is(WordClass.Company);
            cursor.Take();
            return company && Complements.Read(cursor, now.Key is "had" ? now with { Class = now.Class | WordClass.Transitive } : now, subject, gap);
        }

        bool has = !negative && subject != ClauseSubject.Company && !taken;
        return has && (now.Key is "to" || NounStarts(cursor)) && Complements.Read(cursor, now.Key is "to" ? MirrorToken.Break : new MirrorToken("have", "", WordClass.None), subject, gap);
    }

    /// <summary>After an auxiliary or "to": the verb itself.</summary>
    public static bool Infinitive(MirrorCursor cursor, bool gap = false)
    {
        Adverbs(cursor);
        MirrorToken verb = cursor.Now;
        switch (verb.Key)
        {
            case "be":
                cursor.Take();
                return Being(cursor, ClauseSubject.Either, gap);
            case "have":
                return Having(cursor, ClauseSubject.Many, gap);
            default:
                return (verb.Is(WordClass.Base) || (verb.Is(WordClass.Stem) && verb.IsContent && !verb.Is(WordClass.State | WordClass.Plural | WordClass.Past | WordClass.Ing | WordClass.Name | WordClass.Countable | WordClass.Mass | WordClass.Thing))) && cursor.Take() && Complements.Read(cursor, verb, ClauseSubject.Either, gap);
        }
    }

    /// <summary>Reads over "still", "not", "already".</summary>
    public static void Adverbs(MirrorCursor cursor)
    {
        while (cursor.Is(WordClass.Adverb) && !(cursor.Is(WordClass.State) && !cursor.Is(WordClass.Time)))
        {
            cursor.Take();
        }
    }

    /// <summary>"would like a refund", "would like to speak to a manager".</summary>
    private static bool Wanted(MirrorCursor cursor) => Complements.Read(cursor, new MirrorToken("want", "", WordClass.None), ClauseSubject.Self, gap: false);

    private static bool NounStarts(MirrorCursor cursor)
    {
        MirrorMark mark = cursor.Mark();
        bool starts = !TimePhrases.Read(cursor) && NounPhrases.Read(cursor) is not null;
        cursor.Reset(mark);
        return starts;
    }
}
