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
            bool same = coordinates && subject is not ClauseSubject.Either;
            MirrorMark second = cursor.Mark();
            bool joined = Clauses.Read(cursor, second: true) || (cursor.Reset(second) || (same && VerbPhrases.Read(cursor, subject)));
            // "called and disconnected": who hung up is not said.
            bool bare = joined && cursor.At == second.At + 1 && cursor.Peek(-1).Is(WordClass.Passive);
            if (joined && !bare && !cursor.IsFull)
            {
                return true;
            }

            cursor.Reset(mark);
        }

        return joint is "and" or "but" or "so" or "because" or "although" or "though" or "plus" or "yet" ? true
            : cursor.Is(WordClass.Preposition | WordClass.Particle | WordClass.Adverb) ? null
            : false;
    }
}
