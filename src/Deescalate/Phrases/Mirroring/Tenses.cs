namespace Deescalate.Phrases.Mirroring;

/// <summary>Finds a verb beside a time that it cannot go with.</summary>
internal static class Tenses
{
    /// <summary>How many words stand between "for" and its unit.</summary>
    private const int MostOfTime = 4;

    /// <summary>"you've spent two hours on hold yesterday": a perfect beside a time that is over.</summary>
    public static bool Clash(MirrorCursor cursor)
    {
        bool perfect = false, from = false, present = false;
        for (int i = 0; i < cursor.Said.Count; i++)
        {
            string word = cursor.Said[i], before = i > 0 ? cursor.Said[i - 1] : "";
            perfect |= word.StartsWith("you've", StringComparison.Ordinal) || word is "we've" or "have" or "has" or "haven't" or "hasn't" or "it's been";
            from |= word is "since" or "from" or "for" or "by" or "before" or "until";
            bool over = word is "yesterday" or "ago" || (word == "day" && before == "other") || (word is "night" or "week" or "month" or "year" or "time" && before is "last");
            // "your bag is lost since Friday", "you've been waiting right now"
            present |= word is "is" or "are" or "you're" or "we're" or "isn't" or "aren't";
            if ((present && word is "since" && i + 1 < cursor.Said.Count && cursor.Said[i + 1] is not ("you" or "we" or "your" or "our" or "it" or "you're" or "you've")) || (perfect && word is "now" && before is "right"))
            {
                return true;
            }

            // "you are sitting there for two hours"
            present &= word is not ("been" or "next") && !word.EndsWith("'ve", StringComparison.Ordinal);
            if (present && word is "minutes" or "hours" or "hour" && Lasts(cursor.Said, i))
            {
                return true;
            }

            if (word is "and" && i + 1 < cursor.Said.Count && !IsSubject(cursor.Said[i + 1]))
            {
                continue;
            }

            if (word is "and" or "but" or "because" or "when" or "that" or "who" or "which")
            {
                perfect = from = present = false;
            }

            if (perfect && !from && over)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"for over two hours" up to a unit.</summary>
    private static bool Lasts(List<string> said, int unit)
    {
        int i = unit - 1;
        while (i > 0 && unit - i < MostOfTime && said[i] is not "for" and not "in")
        {
            i--;
        }

        return said[i] is "for";
    }

    private static bool IsSubject(string word) => word is "you" or "we" or "your" or "our" or "it" or "the" or "this" or "nobody" or "there" || word.Contains('\'', StringComparison.Ordinal);
}
