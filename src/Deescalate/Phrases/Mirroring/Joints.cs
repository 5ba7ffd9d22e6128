namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads on after "and", "but", "because", "when": a second clause, or a second verb of the same subject.</summary>
internal static class Joints
{
    /// <summary>Whether the clause may end here: true with a second part or cut before it, false where it would be unfaithful without; null where the word joins nothing.</summary>
    public static bool? Read(MirrorCursor cursor, ClauseSubject subject)
    {
        MirrorMark mark = cursor.Mark();
        string joint = cursor.Key;
        bool coordinates = joint is "and" or "but" or "or" or "then" or "yet";
        if (joint is "as" or "since" or "until" or "till" or "before" or "after" or "so" or "while" or "where" or "when" or "because" or "although" or "though" or "whereas" || coordinates)
        {
            cursor.Take();
            VerbPhrases.Adverbs(cursor);
            bool same = coordinates && subject is not ClauseSubject.Either && !cursor.IsSupplied;
            MirrorMark second = cursor.Mark();

            // "my bill was paid and was told to wait": it was the customer who was told.
            same &= subject is ClauseSubject.Self or ClauseSubject.Group or ClauseSubject.Company || !IsTold(cursor);
            bool joined = Clauses.Read(cursor, second: true) || (cursor.Reset(second) || (same && VerbPhrases.Read(cursor, subject)));
            // "called and disconnected": who hung up is not said.
            bool bare = joined && cursor.At == second.At + 1 && cursor.Peek(-1).Is(WordClass.Passive);
            if (joined && !bare && !cursor.IsFull)
            {
                return true;
            }

            cursor.Reset(mark);
        }

        // "so coldly", "back and forth", "but not to my house": a cut would change what was said. It may come before a new clause alone.
        if (joint is "but" ? !Asks(cursor.Peek(1).Key) : joint is "so" or "and" or "yet" && (!Begins(cursor.Peek(1)) || (joint is "so" && cursor.Peek(1).Is(WordClass.Whole))))
        {
            return false;
        }

        return joint is "and" or "but" or "so" or "because" or "although" or "though" or "yet" ? true
            : cursor.Is(WordClass.Preposition | WordClass.Particle | WordClass.Adverb) ? null
            : false;
    }

    private static bool IsTold(MirrorCursor cursor)
    {
        int verb = 0;
        while (cursor.Peek(verb).Key is "was" or "were" or "has" or "have" or "had" or "been" || cursor.Peek(verb).Is(WordClass.Adverb))
        {
            verb++;
        }

        return verb > 0 && cursor.Peek(verb).Is(WordClass.Hollow);
    }

    private static bool Begins(in MirrorToken token) => token.Is(WordClass.Break | WordClass.Whole | WordClass.Modal | WordClass.Hypothetical | WordClass.Past | WordClass.Base) || VerbPhrases.IsFinite(token) || token.Key is "counting" || token.Key is "i" or "i'm" or "i've" or "i'd" or "i'll" or "we" or "we're" or "we've" or "you" or "you're" or "you've" or "your"
        or "he" or "she" or "they" or "they're" or "it" or "it's" or "my" or "our" or "the" or "this" or "that" or "there" or "there's" or "nobody" or "no" or "now" or "then" or "still" or "when" or "what" or "how" or "why" or "where" or "please"
        or "not";

    /// <summary>"but can you help me": the matter ends before it.</summary>
    private static bool Asks(string key) => key is "can" or "could" or "would" or "will" or "please" or "how" or "what" or "is" or "do";
}
