namespace Deescalate.Text;

/// <summary>A short hash of what a word's inflections share: "leaks", "leaking" and "leaked" give the same. Sixteen bits are enough to compare two
/// short texts and too few to read the words back.</summary>
internal static class WordStem
{
    private const int LongestWord = 32;
    private const int ShortestStem = 3;

    /// <summary>Whether a word says what a text is about: no pronoun, auxiliary, article, handle or address.</summary>
    public static bool IsContent(in Term term) =>
        !term.Is(LexicalClass.Common | LexicalClass.FirstPerson | LexicalClass.SecondPerson | LexicalClass.ThirdPerson | LexicalClass.Auxiliary
            | LexicalClass.Negator | LexicalClass.QuestionWord | LexicalClass.Greeting | LexicalClass.ClauseOpener)
        && !term.Has(TermFlags.Mention | TermFlags.Address | TermFlags.Email | TermFlags.Emoji | TermFlags.Continued)
        && (term.Length > 1 || term.Has(TermFlags.Number));

    public static ushort Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[LongestWord];
        int length = 0;
        for (int i = 0; i < word.Length && length < LongestWord; i++)
        {
            char c = Folding.Fold(word[i]);
            if (char.IsAsciiLetterOrDigit(c) || c > '\u007F')
            {
                letters[length++] = c;
            }
        }

        ulong hash = WordHash.OfFolded(InFigures(Trim(letters[..length])));
        return (ushort)(hash ^ (hash >> 16) ^ (hash >> 32) ^ (hash >> 48));
    }

    /// <summary>"Six departments" says "6 departments" again.</summary>
    private static ReadOnlySpan<char> InFigures(ReadOnlySpan<char> stem) => stem.Length > 5 ? stem : stem switch
    {
        "two" => "2",
        "three" or "thre" => "3",
        "four" => "4",
        "five" or "fiv" => "5",
        "six" => "6",
        "seven" => "7",
        "eight" => "8",
        "nine" or "nin" => "9",
        "ten" => "10",
        _ => stem,
    };

    private static ReadOnlySpan<char> Trim(Span<char> word)
    {
        if (word.Length <= ShortestStem || char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        if (!Cut(ref word, "ies") && !Cut(ref word, "ied"))
        {
            if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            {
                word = word[..^1];
            }

            _ = Cut(ref word, "ing") || Cut(ref word, "ed") || Cut(ref word, "ion") || Cut(ref word, "ly");
        }

        if (word.Length > ShortestStem && word[^1] is 'e' or 'y')
        {
            word = word[..^1];
        }

        // "dropped" and "drop", "cancelled" and "cancel".
        return word.Length > ShortestStem && word[^1] == word[^2] ? word[..^1] : word;
    }

    private static bool Cut(ref Span<char> word, string ending)
    {
        if (word.Length < ending.Length + ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal))
        {
            return false;
        }

        word = word[..^ending.Length];
        return true;
    }
}
