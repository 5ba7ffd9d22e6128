namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads "my new router", "two of your drivers", "half an hour", turned to the agent's view.</summary>
internal static class NounPhrases
{
    /// <summary>How many nouns and adjectives may stand together.</summary>
    private const int MostContent = 5;

    /// <summary>Reads a phrase and says whether it is one or many; null, without moving, where none stands here.</summary>
    /// <param name="cursor">Where to read.</param>
    /// <param name="subject">Whether a verb is to follow.</param>
    /// <param name="bare">Whether a noun may go without its article, as in "on hold".</param>
    public static ClauseSubject? Read(MirrorCursor cursor, bool subject = false, bool bare = false)
    {
        MirrorMark mark = cursor.Mark();
        if (Single(cursor, subject, bare) is not { } number)
        {
            cursor.Reset(mark);
            return null;
        }

        while (cursor.Key is "and" or "or" && !(subject && cursor.Peek(-1).Is(WordClass.Unit)))
        {
            MirrorMark joint = cursor.Mark();
            bool none = cursor.Peek(1).Key is "no" || cursor.Peek(1).Is(WordClass.Whole);
            cursor.Take();
            if (none || Single(cursor, subject, bare) is null || (!subject && VerbPhrases.IsFinite(cursor)) || cursor.Is(WordClass.Ing))
            {
                cursor.Reset(joint);
                break;
            }

            number = ClauseSubject.Many;
        }

        return number;
    }

    /// <summary>Reads a phrase without an "and".</summary>
    public static ClauseSubject? Single(MirrorCursor cursor, bool subject, bool bare)
    {
        if (cursor.Is(WordClass.Whole))
        {
            bool none = cursor.Key is "no-one" or "noone";
            cursor.Take(none ? "nobody" : cursor.Key);
            return cursor.Peek(-1).Key is "nobody" || none ? ClauseSubject.Nobody : ClauseSubject.One;
        }

        if (cursor.Key is "no" && cursor.Peek(1).Key is "one")
        {
            cursor.Take("nobody", 2);
            return ClauseSubject.Nobody;
        }

        if (cursor.Key is "plenty" && cursor.Peek(1).Key is "of" && cursor.Peek(2).IsContent)
        {
            cursor.Take();
            cursor.Take();
        }

        bool part = cursor.Key is "all" or "both" or "most" or "some" or "many" or "several" or "few" && cursor.Peek(1).Key is "of" or "my" or "our" or "your" or "the" or "these" or "those" or "a" or "an";
        if (part)
        {
            cursor.Take();
            if (cursor.Key is "of")
            {
                cursor.Take();
            }
        }

        // "half an hour", but not "half hour"
        if (cursor.Key is "half")
        {
            if (cursor.Peek(1).Key is not ("a" or "an" or "my" or "our" or "your" or "the" or "of"))
            {
                return null;
            }

            cursor.Take();
        }

        string? determiner = null;
        if (cursor.Key is "my" or "our" or "your")
        {
            determiner = cursor.Key;
            cursor.Take(determiner == "your" ? "our" : "your");
        }
        else if (cursor.Is(WordClass.Determiner))
        {
            determiner = cursor.Key;

            // "those flights" were named elsewhere.
            if (determiner is "those")
            {
                return null;
            }

            cursor.Take();
            // "for last two hours" lacks its article.
            if (determiner is "last" or "next" && cursor.Is(WordClass.Number))
            {
                return null;
            }

            if (determiner is "a" or "an" && cursor.Key.Length > 0 && char.IsAsciiDigit(cursor.Key[0]) && char.IsAsciiDigit(cursor.Key[^1]))
            {
                return null;
            }

            if (determiner is "a" or "an" && cursor.Now.IsContent && EnglishGrammar.WithArticle(cursor.Now.Said).StartsWith("an ", StringComparison.Ordinal) != (determiner == "an"))
            {
                return null;
            }
        }

        if (determiner is not (null or "a" or "an") && cursor.Key is "last" or "next" or "few" or "many" or "several" or "past")
        {
            cursor.Take();
        }

        return Rest(cursor, subject, bare, determiner);
    }

    private static ClauseSubject? Rest(MirrorCursor cursor, bool subject, bool bare, string? determiner)
    {
        bool several = determiner is "these" or "those" or "several" or "many" or "few" or "both", one = determiner is "a" or "an" or "each" or "every" or "another" or "this" or "that";
        if (determiner is null && cursor.Is(WordClass.Number) && cursor.Peek(-1).Is(WordClass.Unit) && cursor.Peek(-2).Is(WordClass.Number | WordClass.Determiner) && !cursor.Peek(1).IsContent)
        {
            return null;
        }

        NounCount count = NounCount.Read(cursor);
        if (count.IsOdd)
        {
            return null;
        }

        if (count.IsAny && cursor.Key is "am" or "pm")
        {
            return cursor.Take(cursor.Key) ? ClauseSubject.One : null;
        }

        bool counted = count.IsAny;
        several |= count.IsSeveral;
        one &= !counted;
        if (counted && cursor.Key is "more" or "other")
        {
            cursor.Take();
        }

        if (counted && cursor.Key is "of" && cursor.Peek(-1).Key is "couple" or "dozen")
        {
            several = true;
            cursor.Take();
        }

        bool own = determiner is null && !counted && subject && cursor.Is(WordClass.Thing);
        if (own && !cursor.Peek(1).Is(WordClass.Number))
        {
            cursor.IsSupplied = true;
            cursor.Take("your", 0);
        }

        MirrorToken head = default;
        int content = 0;
        bool named = false, code = false, numbered = false, spanned = false;
        for (; content < MostContent && Continues(cursor, subject, content, determiner is not null || counted); content++)
        {
            spanned |= IsMisplaced(cursor, head, determiner);
            head = cursor.Now;
            named |= head.Is(WordClass.Name);
            code |= head.Is(WordClass.Name) && head.Said.Length > 1 && !head.Said.AsSpan().ContainsAnyInRange('a', 'z');
            cursor.Take();
        }

        if (content > 0 && determiner is not null && (cursor.Key is "one" || (cursor.Key is "ones" && cursor.HasNoun)))
        {
            head = new MirrorToken(cursor.Key, cursor.Key, cursor.Key is "ones" ? WordClass.Known | WordClass.Plural : WordClass.Known);
            cursor.Take();
        }

        if (head.Is(WordClass.Thing | WordClass.Countable) && cursor.Is(WordClass.Number) && !cursor.Peek(1).Is(WordClass.Unit | WordClass.Number) && (cursor.Key is not ("2" or "4") || cursor.Peek(1).Is(WordClass.Break | WordClass.Preposition)))
        {
            cursor.Take();
            numbered = true;
        }

        if (content == 0)
        {
            // "from one desk to another"
            if (determiner is "another" && cursor.Peek(-2).Key is "to" && cursor.HasNoun)
            {
                return ClauseSubject.One;
            }

            return Alone(cursor, determiner, counted) ? several ? ClauseSubject.Many : ClauseSubject.One : null;
        }

        bool plural = head.Is(WordClass.Plural) && !head.Is(WordClass.Name), name = (head.Is(WordClass.Name) && !(head.Is(WordClass.Countable) && char.IsLower(head.Said[0]))) || (head.Is(WordClass.Mass) && !subject), unit = head.Is(WordClass.Unit);
        bool slip = spanned || head.Is(WordClass.NoNoun | WordClass.Genitive) || (head.Is(WordClass.Past | WordClass.Participle) && !head.Is(WordClass.Base | WordClass.Name) && !head.IsNoun)
            || (head.Is(WordClass.Uncountable) && (counted || determiner is "a" or "an")) || (count.IsSingle && (plural || (determiner is "a" or "an" && !unit))) || (determiner is "last" or "next" && !head.Is(WordClass.Unit | WordClass.Calendar));
        bool agrees = head.IsContent && !slip && !(own && content > 1 && !head.Is(WordClass.Thing)) && !(plural && one && !unit) && (plural || name || !several || (unit && determiner is "few")) && (!unit || !counted || plural || !several);
        bool stands = determiner is not null || counted || (plural && !subject) || numbered || (named && !(head.Is(WordClass.Countable | WordClass.Thing) && (code || head.Key is not ("airport" or "station" or "street" or "road" or "terminal")))) || name || own || (bare && content == 1 && head.Is(WordClass.Bare)) || head.Is(WordClass.Calendar);
        return !agrees || !stands ? null : plural || several ? ClauseSubject.Many : head.Is(WordClass.Name) || head.Key is "staff" or "team" or "crew" or "management" ? ClauseSubject.Either : ClauseSubject.One;
    }

    /// <summary>Whether a number stands by itself: "at nine", "£30"; "I got one" needs to have said of what.</summary>
    private static bool Alone(MirrorCursor cursor, string? determiner, bool counted)
    {
        MirrorToken last = cursor.Peek(-1), before = cursor.Peek(cursor.Peek(-2).Is(WordClass.Approximate) ? -3 : -2);
        bool clock = last.Said.Contains(':', StringComparison.Ordinal);
        bool ends = (!cursor.Is(WordClass.Determiner) || cursor.Key is "last" or "next" or "this" or "every" or "each") && cursor.Key is not ("my" or "our" or "your" or "me" or "you");
        bool governed = before.Is(WordClass.Preposition) && (before.Key is not "for" || last.Key.EndsWith('m'));
        return counted && ends && (determiner is null or "all" || (determiner is "the" && clock)) && (clock || governed || cursor.HasNoun || cursor.Key is "of" || last.Said.AsSpan().ContainsAny('£', '$', '€'));
    }

    /// <summary>"this moment message", "a two hour Kay", "my brother account": a slip.</summary>
    private static bool IsMisplaced(MirrorCursor cursor, in MirrorToken before, string? determiner)
    {
        bool span = (before.Is(WordClass.Unit) || before.Key is "moment") && (determiner is "this" or "that" or "last" or "next" || cursor.Is(WordClass.Name));
        bool owner = before.Is(WordClass.Person) && !before.Is(WordClass.Genitive) && !cursor.Is(WordClass.Name) && before.Key is not ("family" or "child" or "children" or "kid" or "kids" or "partner" or "parents" or "boss");
        return span || owner;
    }

    /// <summary>Whether the word that stands here still belongs to the phrase.</summary>
    private static bool Continues(MirrorCursor cursor, bool subject, int content, bool determined)
    {
        MirrorToken now = cursor.Now;
        if (!now.IsContent)
        {
            // "a very long queue"
            return content == 0 && determined && now.Is(WordClass.Adverb) && now.Key is not "too" && !now.Is(WordClass.Time) && cursor.Peek(1).IsContent && !cursor.Peek(1).Is(WordClass.Unit);
        }

        if (content == 0)
        {
            return determined || !now.Is(WordClass.Past | WordClass.Participle | WordClass.Ing) || now.Is(WordClass.Base);
        }

        MirrorToken before = cursor.Peek(-1);
        if (before.Is(WordClass.Genitive))
        {
            return true;
        }

        // "hard earn points" has a slip.
        if (before.Is(WordClass.Base) && before.Is(WordClass.NoNoun) && before.Key is not "own")
        {
            return false;
        }

        bool finite = now.Is(WordClass.Past | WordClass.Participle) && !(now.Is(WordClass.Base) && !subject);
        bool third = subject && now.Is(WordClass.Third) && !VerbPhrases.IsFinite(cursor.Peek(1));
        bool many = subject && now.Is(WordClass.Base) && before.Is(WordClass.Plural) && !VerbPhrases.IsFinite(cursor.Peek(1));
        bool time = before.Is(WordClass.Unit | WordClass.Calendar) && (now.Is(WordClass.Calendar) || before.Is(WordClass.Plural));
        return !finite && !third && !many && !time && !now.Is(WordClass.Ing) && !(now.Is(WordClass.State) && !now.Is(WordClass.Countable | WordClass.Mass) && !cursor.Peek(1).IsContent)
            && !(before.Is(WordClass.Plural) && !before.Is(WordClass.Name) && !now.Is(WordClass.Name) && !before.Is(WordClass.Attributive));
    }
}
