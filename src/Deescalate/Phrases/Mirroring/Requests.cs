namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads what a customer asks for, and says it as a wish: "could you check my bill" is "you'd like us to check your bill". Questions of when and why are
/// not said back: they want an answer.</summary>
internal static class Requests
{
    /// <summary>Reads a request or a question; false, without moving, where none can be turned.</summary>
    /// <param name="cursor">Where to read.</param>
    /// <param name="asked">Whether the sentence ends with a question mark.</param>
    public static bool Read(MirrorCursor cursor, bool asked)
    {
        MirrorMark mark = cursor.Mark();
        bool please = Please(cursor);
        string first = cursor.Key, second = cursor.Peek(1).Key;
        bool read = first switch
        {
            "can" or "could" or "would" or "will" when second is "you" or "someone" or "somebody" or "anyone" => Favour(cursor),
            "can" or "could" or "may" when asked && second is "i" or "we" => cursor.Peek(2).Is(WordClass.Own) && Know(cursor, 2, "if", "you", "can") && VerbPhrases.Infinitive(cursor),
            "how" or "where" when asked && second is "do" or "can" or "could" or "would" or "should" && cursor.Peek(2).Key is "i" or "we" => Know(cursor, 3, first, "to") && VerbPhrases.Infinitive(cursor),
            "do" when asked && second is "i" or "we" && cursor.Peek(2).Key is "need" or "have" && cursor.Peek(3).Key is "to" => Know(cursor, 2, "if", "you") && VerbPhrases.Infinitive(cursor),
            "do" when asked && second is "you" && (cursor.Peek(2).Is(WordClass.Company) || cursor.Peek(2).Key is "have" or "know" or "operate" or "stock" or "want") => Know(cursor, 2, "if", "we") && VerbPhrases.Infinitive(cursor),
            "is" when asked && second is "it" && cursor.Peek(2).Key is "possible" && cursor.Peek(3).Key is "to" => Know(cursor, 4, "if", "it's possible to") && VerbPhrases.Infinitive(cursor),
            "is" or "are" when asked && second is "there" => Exists(cursor, 2, first == "is" ? "there's" : "there are"),
            "any" when asked => Exists(cursor, 0, "there's"),
            "is" or "are" or "was" or "were" or "will" or "has" or "have" or "does" when asked && second is "my" or "our" or "the" or "your" => Inverted(cursor),
            "what's" or "what" or "where's" when asked => Asked(cursor, first[..(first.Length - (first[^1] == 's' ? 2 : 0))]),
            "where" when asked && second is "is" or "are" => Asked(cursor, "where"),
            _ when please => cursor.Is(WordClass.Base) && IsOwn(cursor) && first is not ("be" or "note" or "see" or "hold" or "remember" or "do" or "have" or "keep" or "go") && Wish(cursor, 0),
            _ => false,
        };
        return (read && cursor.AtEnd) || cursor.Reset(mark);
    }

    private static bool Please(MirrorCursor cursor)
    {
        bool please = false;
        while (cursor.Tokens.Count > cursor.At && cursor.Tokens[cursor.At].Key is "please" or "pls" or "plz" or "kindly")
        {
            cursor.At++;
            please = true;
        }

        return please;
    }

    /// <summary>Whether a wish is about the customer's case, not advice: "please use facts".</summary>
    private static bool IsOwn(MirrorCursor cursor)
    {
        for (int i = 1; !cursor.Peek(i).Is(WordClass.Break); i++)
        {
            if (cursor.Peek(i).Key is "my" or "our" or "me" or "us" or "the" or "a" or "an" or "another" or "this" or "it" or "i" or "we")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"could you please check my bill".</summary>
    private static bool Favour(MirrorCursor cursor)
    {
        cursor.At += 2;
        if (cursor.Key is "guys" or "all")
        {
            cursor.At++;
        }

        Please(cursor);
        MirrorToken verb = cursor.Now;
        return (verb.Is(WordClass.Base) || verb.Key is "point") && cursor.Key is not ("be" or "imagine" or "believe" or "stop" or "have" or "get") && Wish(cursor, 0)
            && (cursor.NamesCustomer || verb.Is(WordClass.Says) || verb.Key is "help" or "fix" or "look" or "send" or "provide" or "arrange");
    }

    private static bool Wish(MirrorCursor cursor, int words)
    {
        cursor.Take("you'd like us to", words);
        return VerbPhrases.Infinitive(cursor);
    }

    private static bool Know(MirrorCursor cursor, int words, params ReadOnlySpan<string> said)
    {
        cursor.Take("you'd like to know", words);
        foreach (string word in said)
        {
            cursor.Take(word, 0);
        }

        return true;
    }

    /// <summary>"is there a number I can call", "any news on my refund".</summary>
    private static bool Exists(MirrorCursor cursor, int words, string there)
    {
        Know(cursor, words, "if", there);
        return cursor.Key is not "no" && NounPhrases.Read(cursor) is { } number && (words > 0 || !(cursor.AtEnd || cursor.Peek(-1).Is(WordClass.Plain))) && (number != ClauseSubject.Many || there != "there's" || !Plural(cursor)) && Complements.Read(cursor, MirrorToken.Break, ClauseSubject.Either, gap: false);
    }

    private static bool Plural(MirrorCursor cursor)
    {
        cursor.Said[cursor.Said.IndexOf("there's")] = "there are";
        return false;
    }

    /// <summary>"is my flight on time": whether "your flight is on time".</summary>
    private static bool Inverted(MirrorCursor cursor)
    {
        string verb = cursor.Key;
        Know(cursor, 1, "if");
        if (verb == "does" || NounPhrases.Read(cursor, subject: true) is not { } subject)
        {
            return false;
        }

        while (cursor.Is(WordClass.Preposition) && cursor.Key is not "on")
        {
            cursor.Take();
            if (NounPhrases.Read(cursor, subject: true, bare: true) is null)
            {
                return false;
            }
        }

        cursor.Take(verb, 0);
        return verb switch
        {
            "will" => VerbPhrases.Infinitive(cursor),
            "has" or "have" => VerbPhrases.Having(cursor, subject, taken: true),
            _ => VerbPhrases.Being(cursor, subject),
        };
    }

    /// <summary>"what is the number for bookings": what "the number for bookings is"; "where is my bag": where "your bag is".</summary>
    private static bool Asked(MirrorCursor cursor, string word)
    {
        bool contracted = cursor.Key != word;
        bool plural = !contracted && cursor.Peek(1).Key is "are";
        if (!contracted && !plural && cursor.Peek(1).Key is not "is")
        {
            return false;
        }

        Know(cursor, contracted ? 1 : 2, word);
        if (cursor.Key is not ("my" or "our" or "your" or "the") || cursor.Key is not { } owner || NounPhrases.Read(cursor) is not { } number || cursor.Peek(-1).Is(WordClass.Plain) || !cursor.Peek(-1).IsContent)
        {
            return false;
        }

        // "what is your problem", "where is your decency": no answer is wanted.
        if (owner is "your" or "the" && !cursor.Peek(-1).Is(WordClass.Answerable))
        {
            return false;
        }

        if (word == "where" && !cursor.Peek(-1).Is(WordClass.Thing | WordClass.Countable | WordClass.Mass))
        {
            return false;
        }

        while (cursor.Is(WordClass.Preposition))
        {
            cursor.Take();
            if (NounPhrases.Read(cursor, bare: true) is null)
            {
                return false;
            }
        }

        return (number == ClauseSubject.Many) == plural && cursor.Take(plural ? "are" : "is", 0);
    }
}
