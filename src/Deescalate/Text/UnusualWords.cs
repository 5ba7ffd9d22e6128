namespace Deescalate.Text;

/// <summary>The slow path for words that look-up did not find as written: stretched, masked, or with a possessive ending.</summary>
internal static class UnusualWords
{
    private const int LongestTried = 32;
    private const int MostRuns = 3;

    /// <summary>Finds what a word stands for; <see cref="Vocabulary.Unknown"/> where nothing fits.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="flags">Its surface facts.</param>
    /// <param name="vocabulary">What is known.</param>
    /// <param name="possessive">Whether an 's was taken off.</param>
    public static int Find(ReadOnlySpan<char> word, TokenFlags flags, Vocabulary vocabulary, out bool possessive)
    {
        possessive = false;
        if (word.Length > LongestTried)
        {
            return Vocabulary.Unknown;
        }

        Span<char> folded = stackalloc char[LongestTried];
        int length = 0;
        foreach (char c in word)
        {
            char f = Folding.Fold(c);
            if (f != Folding.Removed)
            {
                folded[length++] = f;
            }
        }

        folded = folded[..length];
        if ((flags & TokenFlags.Masked) != 0)
        {
            int masked = vocabulary.MaskedWords.Find(folded);
            return masked >= 0 ? masked : Vocabulary.Unknown;
        }

        if ((flags & TokenFlags.Stretched) != 0)
        {
            int value = FindStretched(folded, vocabulary);
            if (value != Vocabulary.Unknown)
            {
                return value;
            }
        }

        int apostrophe = folded.LastIndexOf('\'');
        if (apostrophe > 0 && folded[(apostrophe + 1)..] is "s")
        {
            possessive = true;
            return vocabulary.Find(WordHash.OfFolded(folded[..apostrophe]));
        }

        return apostrophe > 0 ? FindWithoutApostrophes(folded, vocabulary) : Vocabulary.Unknown;
    }

    /// <summary>Tries each long run as a double and as a single letter: "coool" is "cool", "sooo" is "so".</summary>
    private static int FindStretched(ReadOnlySpan<char> folded, Vocabulary vocabulary)
    {
        for (int singles = 0; singles < 1 << MostRuns; singles++)
        {
            ulong hash = WordHash.Seed;
            int runs = 0;
            for (int i = 0; i < folded.Length;)
            {
                int end = i + 1;
                while (end < folded.Length && folded[end] == folded[i])
                {
                    end++;
                }

                int keep = end - i;
                if (keep >= 3)
                {
                    keep = (singles & (1 << Math.Min(runs, MostRuns - 1))) != 0 ? 1 : 2;
                    runs++;
                }

                for (int k = 0; k < keep; k++)
                {
                    hash = WordHash.Add(hash, folded[i]);
                }

                i = end;
            }

            int value = vocabulary.Find(hash);
            if (value != Vocabulary.Unknown)
            {
                return value;
            }
        }

        return Vocabulary.Unknown;
    }

    private static int FindWithoutApostrophes(ReadOnlySpan<char> folded, Vocabulary vocabulary)
    {
        ulong hash = WordHash.Seed;
        foreach (char c in folded)
        {
            if (c != '\'')
            {
                hash = WordHash.Add(hash, c);
            }
        }

        return vocabulary.Find(hash);
    }
}
