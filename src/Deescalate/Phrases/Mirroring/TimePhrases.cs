namespace Deescalate.Phrases.Mirroring;

/// <summary>Reads times and spans of time.</summary>
internal static class TimePhrases
{
    /// <summary>"an hour", "three weeks", "last Monday", "twice a day": what may stand anywhere and is no object.</summary>
    public static bool Read(MirrorCursor cursor)
    {
        MirrorMark mark = cursor.Mark();
        if (cursor.Key is "at" && cursor.Peek(1).Key is "least")
        {
            cursor.Take();
            cursor.Take();
        }
        else if (cursor.Is(WordClass.Approximate) && (cursor.Peek(1).Is(WordClass.Number) || cursor.Peek(1).Key is "a" or "an" or "half"))
        {
            cursor.Take();
        }

        if (NounPhrases.Single(cursor, subject: false, bare: false) is null || !cursor.Peek(-1).Is(WordClass.Unit | WordClass.Calendar))
        {
            return cursor.Reset(mark);
        }

        if (cursor.Key is "and" && ((cursor.Peek(1).Key is "a" && cursor.Peek(2).Key is "half") || (cursor.Peek(1).Is(WordClass.Number) && cursor.Peek(2).Is(WordClass.Unit))))
        {
            cursor.Take();
            cursor.Take();
            cursor.Take();
        }

        if (cursor.Key is "in" && cursor.Peek(1).Key is "advance")
        {
            cursor.Take();
            cursor.Take();
        }
        else if (cursor.Key is "in" && cursor.Peek(1).Key is "a" && cursor.Peek(2).Key is "row")
        {
            cursor.Take();
            cursor.Take();
            cursor.Take();
        }

        return true;
    }
}
