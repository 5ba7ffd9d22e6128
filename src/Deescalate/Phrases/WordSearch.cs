namespace Deescalate.Phrases;

/// <summary>Finds whole words in a text, in whatever case.</summary>
internal static class WordSearch
{
    /// <summary>Whether a text holds some words, not only as a part of longer ones.</summary>
    public static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        for (int from = 0; from <= text.Length - words.Length;)
        {
            int at = text[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            int start = from + at;
            int end = start + words.Length;
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    /// <summary>Whether a text holds a word that begins as another does; five letters decide.</summary>
    public static bool HoldsStem(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> stem = word.Length > 5 ? word[..5] : word;
        int at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1]));
    }
}
