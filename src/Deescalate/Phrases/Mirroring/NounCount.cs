namespace Deescalate.Phrases.Mirroring;

/// <summary>The number in front of a noun: "over two hundred", "an hour and a half".</summary>
/// <param name="IsAny">Whether there is one.</param>
/// <param name="IsSeveral">Whether it is more than one.</param>
/// <param name="IsSingle">Whether it is "one" alone.</param>
/// <param name="IsOdd">Whether it is no number that people say: "2 3".</param>
internal readonly record struct NounCount(bool IsAny, bool IsSeveral, bool IsSingle, bool IsOdd)
{
    /// <summary>Reads the number that stands here, if one does.</summary>
    public static NounCount Read(MirrorCursor cursor)
    {
        bool any = false, several = false;
        if (cursor.Is(WordClass.Approximate) && cursor.Peek(1).Is(WordClass.Number))
        {
            cursor.Take();
        }
        else if (cursor.Key is "more" or "less" && cursor.Peek(1).Key is "than" && (cursor.Peek(2).Is(WordClass.Number) || (cursor.Peek(2).Key is "a" or "an" && cursor.Peek(3).Is(WordClass.Unit))))
        {
            cursor.Take();
            cursor.Take();
            if (cursor.Key is "a" or "an")
            {
                cursor.Take();
                any = true;
            }
        }

        int numbers = 0;
        for (; cursor.Is(WordClass.Number); numbers++)
        {
            several |= cursor.Key is not ("1" or "one" or "couple" or "dozen") && cursor.Now.Said[0] is not ('£' or '$' or '€') && !(cursor.Key.Length == 4 && cursor.Key[0] is '1' or '2');
            cursor.Take();
            if (numbers > 1 || (numbers > 0 && cursor.Peek(-1).Key is not ("hundred" or "thousand" or "dozen")))
            {
                return new NounCount(IsAny: true, several, IsSingle: false, IsOdd: true);
            }
        }

        bool single = numbers == 1 && cursor.Peek(-1).Key is "one" or "1";
        any |= numbers > 0;
        if (any && cursor.Key is "and" && cursor.Peek(1).Key is "a" && cursor.Peek(2).Key is "half")
        {
            cursor.Take();
            cursor.Take();
            cursor.Take();
        }

        return new NounCount(any, several, single, IsOdd: false);
    }
}
