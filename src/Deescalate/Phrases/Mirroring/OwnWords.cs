namespace Deescalate.Phrases.Mirroring;

/// <summary>Takes out of a message what others said: quotations, and posts passed on.</summary>
internal static class OwnWords
{
    private const string PassedOn = "RT @";

    /// <summary>Stands for what was quoted; belongs to no word.</summary>
    private const char Blank = '_';

    /// <summary>The message with each quotation as one unknown word; the same string where there is none.</summary>
    /// <param name="text">The message.</param>
    public static string Of(string text)
    {
        int passed = text.IndexOf(PassedOn, StringComparison.Ordinal);
        string own = passed >= 0 && (passed == 0 || !char.IsLetterOrDigit(text[passed - 1])) ? text[..passed] : text;
        return own.AsSpan().ContainsAny('"', '“') ? Unquoted(own) : own;
    }

    private static string Unquoted(string text)
    {
        char[] own = text.ToCharArray();
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i] is not ('"' or '“') || (i > 0 && char.IsLetterOrDigit(own[i - 1])))
            {
                continue;
            }

            int end = text.AsSpan(i + 1).IndexOfAny('"', '”');

            // A post may break off inside a quotation; a mark that opens no word can be inches.
            int close = end >= 0 ? i + 1 + end : own[i] == '“' || ((i == 0 || own[i - 1] == ' ') && i + 1 < own.Length && char.IsLetter(own[i + 1])) ? own.Length : i;
            own.AsSpan(i, close - i).Fill(Blank);
            i = close;
        }

        return new string(own);
    }
}
