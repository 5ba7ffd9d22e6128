namespace Deescalate.Phrases.Mirroring;

/// <summary>Cuts a message into sentences, and says how they are meant as far as marks and laughter show it.</summary>
internal sealed class MirrorSentences(MirrorLexicon lexicon)
{
    private const int LongestAbbreviation = 6;

    /// <summary>How long posts may be, or were, and how near to it one that was cut off ends.</summary>
    private const int ShortPost = 140;
    private const int LongPost = 280;
    private const int PostSlack = 4;

    /// <summary>Whether a face laughs or winks: its writer tells a joke, or is past telling.</summary>
    public bool Laugh(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && !text.Contains(';', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string sign in lexicon.LaughingSigns)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A post as long as posts may be that ends without a stop, or in dots, may lack its end.</summary>
    public static bool MayBeCutOff(string text)
    {
        ReadOnlySpan<char> own = text.AsSpan().TrimEnd();
        ReadOnlySpan<char> last = own[(own.LastIndexOf(' ') + 1)..];
        if (last.Contains("://", StringComparison.Ordinal))
        {
            own = own[..^last.Length].TrimEnd();
            return own.EndsWith("…", StringComparison.Ordinal) || own.EndsWith("...", StringComparison.Ordinal);
        }

        bool full = own.Length is (>= ShortPost - PostSlack and <= ShortPost) or (>= LongPost - PostSlack and <= LongPost);
        return own.EndsWith("…", StringComparison.Ordinal) || (full && last.Length > 0 && char.IsLetterOrDigit(own[^1]) && last[0] is not ('#' or '@'));
    }

    /// <summary>One question mark; more, or a cry beside it, ask nothing.</summary>
    public static bool AskPlainly(string text, int end) => text[end] == '?' && (end + 1 == text.Length || text[end + 1] is not ('?' or '!'));

    /// <summary>Whether the sentence that ends here is a question.</summary>
    public static bool Ask(string text, int end)
    {
        for (int i = end; i < text.Length && (text[i] is '.' or '!' or '?' or ' '); i++)
        {
            if (text[i] == '?')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the sentence ends that begins at a place; the end of the text for the last one.</summary>
    public int End(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            bool ends = text[i] is '!' or '?' or '\n' or '\r' || (text[i] == '.' && i > start && text[i - 1] == '.') || (text[i] == '.' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && !IsAbbreviation(text, start, i));
            if (ends)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>"St. Louis", "U.S. dollars".</summary>
    private bool IsAbbreviation(string text, int start, int stop)
    {
        int word = stop;
        while (word > start && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        int length = stop - word;
        return length is > 0 and <= LongestAbbreviation && stop + 2 < text.Length
            && ((length == 1 && char.IsUpper(text[word]) && text[word] != 'I') || (lexicon.Find(text[word..stop].ToLowerInvariant()) & WordClass.Abbreviation) != 0);
    }
}
