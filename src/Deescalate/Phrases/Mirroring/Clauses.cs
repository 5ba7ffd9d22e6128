namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads a clause from its subject on.</summary>
internal static class Clauses
{
    /// <summary>Reads a clause with its subject; false, without moving, where none can be turned.</summary>
    /// <param name="cursor">Where to read.</param>
    /// <param name="reported">Whether somebody said it, so that "would" is no doubt of the customer's.</param>
    /// <param name="gap">Whether it describes a thing: "the phone I bought".</param>
    /// <param name="second">Whether it follows another clause.</param>
    public static bool Read(MirrorCursor cursor, bool reported = false, bool gap = false, bool second = false)
    {
        MirrorMark mark = cursor.Mark();
        return Subject(cursor, reported, gap) || cursor.Reset(mark) || (second && Fragments.Read(cursor, second: true)) || cursor.Reset(mark);
    }

    private static bool Subject(MirrorCursor cursor, bool reported, bool gap)
    {
        switch (cursor.Key)
        {
            case "i":
                return cursor.Take("you") && VerbPhrases.Read(cursor, ClauseSubject.Self, reported, gap);
            case "we":
                return cursor.Take("you") && VerbPhrases.Read(cursor, ClauseSubject.Group, reported, gap);
            case "i'm" or "we're":
                return cursor.Take("you're") && VerbPhrases.Being(cursor, ClauseSubject.Self, gap);
            case "i've" or "we've":
                return cursor.Take("you've") && VerbPhrases.Having(cursor, ClauseSubject.Self, gap, taken: true);
            case "i'd" or "we'd" when cursor.Peek(1).Key is "like":
                return cursor.Take("you'd") && cursor.Take() && Complements.Read(cursor, new MirrorToken("want", "", WordClass.None), ClauseSubject.Self, gap);
            case "i'd" or "we'd" when reported:
                return cursor.Take("you'd") && VerbPhrases.Infinitive(cursor, gap);
            case "you":
                return Company(cursor, reported, gap);
            case "you've":
                return cursor.Take("we've") && VerbPhrases.Having(cursor, ClauseSubject.Company, gap, taken: true);
            case "you're":
                return cursor.Take("we're") && cursor.Is(WordClass.Ing | WordClass.Adverb) && VerbPhrases.Being(cursor, ClauseSubject.Company, gap) && cursor.NamesCustomer;
            case "they" or "he" or "she" or "they've":
                return Turned.Read(cursor);
            case "it":
                bool known = reported || gap || cursor.HasNoun;
                int said = cursor.Said.Count;
                return cursor.Take() && !cursor.Is(WordClass.Says) && VerbPhrases.Read(cursor, ClauseSubject.One, reported, gap) && (known || ActsOnCustomer(cursor, said));
            case "it's":
                return (cursor.Peek(1).Key is "been" || cursor.Peek(1).Is(WordClass.Number) || reported || gap || cursor.HasNoun) && cursor.Take() && (cursor.Key is "been" or "still" or "not" || cursor.Is(WordClass.Number | WordClass.Participle)) && (cursor.Key is "been" ? VerbPhrases.Having(cursor, ClauseSubject.One, gap, taken: true) : VerbPhrases.Being(cursor, ClauseSubject.One, gap));
            case "there" or "there's":
                return There(cursor);
            case "this" when cursor.Peek(1).Key is "is" or "was" && cursor.Peek(2).Key is "the" or "my" or "our" && cursor.Peek(3).Is(WordClass.Ordinal):
                return cursor.Take() && cursor.Take() && NounPhrases.Read(cursor) is not null && Described(cursor) && cursor.Peek(-1).Key is not ("time" or "times") && (cursor.AtEnd || Joints.Read(cursor, ClauseSubject.Either) == true);
            case "on" or "in" or "at" or "after" or "since" or "for" or "last" or "this" or "during" when !gap && !reported && Setting(cursor):
                return Subject(cursor, reported: true, gap: false);
            default:
                return Thing(cursor, reported, gap);
        }
    }

    /// <summary>"it won't let you in", but not "it drops when you call": whether "it" has to do with the customer.</summary>
    private static bool ActsOnCustomer(MirrorCursor cursor, int from)
    {
        int word = cursor.Said.FindIndex(from, w => w is "you" or "your" or "when" or "because" or "and" or "but" or "since");
        return word >= 0 && cursor.Said[word] is "you" or "your";
    }

    /// <summary>"on Monday", "after three hours", "last week" before the subject.</summary>
    private static bool Setting(MirrorCursor cursor)
    {
        MirrorMark mark = cursor.Mark();
        if (cursor.Is(WordClass.Preposition))
        {
            cursor.Take();
        }

        bool time = TimePhrases.Read(cursor);
        if (time && cursor.AtEnd && cursor.At < cursor.Tokens.Count)
        {
            cursor.At++;
        }

        return (time && cursor.Key is "i" or "we" or "i've" or "we've" or "my" or "our" or "you" or "your" or "the" or "nobody") || cursor.Reset(mark);
    }

    /// <summary>"you charged me": the company acts. In the present only where the customer is named, as "you" can be anybody.</summary>
    private static bool Company(MirrorCursor cursor, bool reported, bool gap)
    {
        MirrorMark mark = cursor.Mark();
        cursor.Take("we");
        if (cursor.Key is "guys" or "folks" or "people" or "lot" or "all")
        {
            cursor.At++;
        }

        int verb = cursor.At;
        while (cursor.Tokens.Count > verb && cursor.Tokens[verb].Is(WordClass.Adverb))
        {
            verb++;
        }

        MirrorToken first = verb < cursor.Tokens.Count ? cursor.Tokens[verb] : MirrorToken.Break;
        bool past = first.Is(WordClass.Past) || first.Key is "have" or "haven't" or "had" or "hadn't" or "didn't" or "did";
        MirrorToken next = verb + 1 < cursor.Tokens.Count ? cursor.Tokens[verb + 1] : MirrorToken.Break;

        // "you can't lose my bag and say nothing": what they may not, rather than what they are not able to.
        if (first.Key is "can't" or "cannot" && next.Key is not ("even" or "find" or "tell" or "help" or "give" or "see" or "get" or "seem" or "locate"))
        {
            return cursor.Reset(mark);
        }

        bool goesOn = first.Key is "are" && cursor.Tokens.Count > verb + 2 && cursor.Tokens[verb + 1].Key is "still" or "now" && cursor.Tokens[verb + 2].Is(WordClass.Ing) && cursor.Tokens[verb + 2].Is(WordClass.Company);
        bool acts = goesOn ? VerbPhrases.Read(cursor, ClauseSubject.Company, reported, gap) : first.Key is not ("was" or "were" or "are" or "weren't" or "aren't") && VerbPhrases.Read(cursor, ClauseSubject.Company, reported, gap);
        bool threat = cursor.Peek(-1).Key is "customer" or "customers" or "business";
        return (acts && !threat && (past || goesOn || cursor.NamesCustomer)) || cursor.Reset(mark);
    }

    /// <summary>"there was a hair in my soup".</summary>
    private static bool There(MirrorCursor cursor)
    {
        bool be = cursor.Key is "there's" || cursor.Peek(1).Key is "is" or "was" or "are" or "were" or "isn't" or "wasn't" or "aren't" or "weren't";
        bool perfect = cursor.Key is "there" && cursor.Peek(1).Key is "has" or "have" or "hasn't" or "haven't" && cursor.Peek(2).Key is "been";
        if (!be && !perfect)
        {
            return false;
        }

        string verb = cursor.Peek(1).Key;
        bool contracted = cursor.Key is "there's";
        for (int words = contracted ? 1 : be ? 2 : 3; words > 0; words--)
        {
            cursor.Take();
        }

        int there = cursor.Said.Count - 1;
        if (cursor.Key is "any")
        {
            return false;
        }

        if (cursor.Key is "still" or "already" or "also" or "now" or "only" or "not")
        {
            cursor.Take();
        }

        if (NounPhrases.Read(cursor) is not { } number)
        {
            return false;
        }

        if (contracted && number == ClauseSubject.Many)
        {
            cursor.Said[there] = "there are";
        }

        // "there was 20 minutes"
        return (contracted || number != ClauseSubject.Many || verb is not ("is" or "was" or "isn't" or "wasn't")) && Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Either, gap: false);
    }

    /// <summary>"my router", "the driver of the van", "the bag I bought".</summary>
    private static bool Thing(MirrorCursor cursor, bool reported, bool gap)
    {
        if (cursor.Key is "my" or "our" && cursor.Peek(2).Key is "and" && cursor.Peek(3).Key is "i")
        {
            return false;
        }

        int start = cursor.At;
        MirrorToken first = cursor.Now;
        if (NounPhrases.Read(cursor, subject: true) is not { } subject || (cursor.At == start + 1 && first.Is(WordClass.Determiner)) || (first.Is(WordClass.Number) && cursor.Peek(-1).Is(WordClass.Unit)))
        {
            return false;
        }

        if (subject != ClauseSubject.Nobody && cursor.Peek(-1).Is(WordClass.Plain) && cursor.Key is "is" or "was" or "isn't" or "wasn't" && (cursor.Peek(1).Is(WordClass.Ing | WordClass.Preposition | WordClass.Joint) || cursor.Peek(2).Is(WordClass.Ing)))
        {
            return false;
        }

        bool span = cursor.Peek(-1).Is(WordClass.Unit) && !first.Is(WordClass.Determiner) && first.Key is not ("my" or "our" or "the");
        span |= first.Is(WordClass.Unit);
        bool year = cursor.At == start + 1 && char.IsAsciiDigit(first.Said[0]);
        if (span || year || (first.Key is "no" && cursor.Tokens[start + 1].Is(WordClass.Name)))
        {
            return false;
        }

        bool owned = first.Key is "my" or "our" or "your" or "the" || first.Is(WordClass.Whole);
        bool vague = first.Is(WordClass.Name) || first.Key is "every" or "each" or "all" or "some" or "most" or "many" or "these" or "those" or "this" or "that";
        return Described(cursor) && (owned || Voice(cursor, first.Is(WordClass.Thing), subject)) && VerbPhrases.Read(cursor, subject, reported, gap) && (!vague || cursor.NamesCustomer || reported);
    }

    /// <summary>A bare "delayed" after a thing without an article is a passive: "flight delayed" is "your flight was delayed". False where it can be either.</summary>
    private static bool Voice(MirrorCursor cursor, bool thing, ClauseSubject subject)
    {
        int place = cursor.Said.Count;
        VerbPhrases.Adverbs(cursor);
        MirrorToken verb = cursor.Now;
        if (!verb.Is(WordClass.Past) || !verb.Is(WordClass.Participle))
        {
            // "flights work" is said of all flights, "phone wants my name" of a service.
            return !thing || verb.Key is "keeps" || !verb.Is(WordClass.Third | WordClass.Base);
        }

        if (cursor.Peek(1).Is(WordClass.Particle))
        {
            return false;
        }

        if (thing && verb.Is(WordClass.Passive))
        {
            // "flight further delayed": where the adverb goes is not certain.
            return cursor.Said.Count == place && cursor.Take(subject == ClauseSubject.Many ? "were" : "was", 0);
        }

        return verb.Is(WordClass.Links | WordClass.Present);
    }

    /// <summary>Reads over what describes a subject: "in my street", "I bought".</summary>
    private static bool Described(MirrorCursor cursor)
    {
        while (cursor.Is(WordClass.Preposition) && !VerbPhrases.IsFinite(cursor))
        {
            MirrorMark mark = cursor.Mark();
            cursor.Take();
            if (NounPhrases.Read(cursor, subject: true, bare: true) is null)
            {
                return cursor.Reset(mark);
            }
        }

        MirrorMark before = cursor.Mark();
        if (cursor.Key is "that")
        {
            cursor.Take();
        }

        return cursor.Key is not ("i" or "we" or "i've" or "we've" or "you" or "i'm") ? !(cursor.Reset(before)) : Read(cursor, gap: true);
    }
}
