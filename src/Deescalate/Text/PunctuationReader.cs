namespace Deescalate.Text;

/// <summary>Reads what is neither word nor number.</summary>
internal static class PunctuationReader
{
    /// <summary>Longest run of symbols that is looked at as one; keeps the work linear on hostile text.</summary>
    private const int LongestGrawlix = 32;

    public static Token ReadTerminators(ReadOnlySpan<char> text, int start, TokenFlags place)
    {
        int i = start;
        int dots = 0;
        TokenFlags flags = place;
        for (; i < text.Length && Folding.ClassOf(text[i]) == CharClass.Terminator; i++)
        {
            switch (Folding.Fold(text[i]))
            {
                case '?':
                    flags |= TokenFlags.Question;
                    break;
                case '!':
                    flags |= TokenFlags.Exclamation;
                    break;
                case '\u2026':
                    dots += 3;
                    break;
                default:
                    dots++;
                    break;
            }
        }

        if (dots >= 2)
        {
            flags |= TokenFlags.Ellipsis;
        }

        return new Token(start, i - start, 0, TokenKind.Terminator, flags);
    }

    public static Token ReadSeparator(ReadOnlySpan<char> text, int start, TokenFlags place)
    {
        char folded = Folding.Fold(text[start]);
        bool dash = folded is '-' or '\u2013' or '\u2014';
        bool spaced = start == 0 || start + 1 >= text.Length || char.IsWhiteSpace(text[start - 1]) || char.IsWhiteSpace(text[start + 1]);
        bool breaks = folded is ',' or ';' or ':' or '(' or ')' or '[' or ']' or '|' || (dash && (spaced || folded == '\u2014'));
        return new Token(start, 1, folded, TokenKind.Separator, breaks ? place | TokenFlags.ClauseBreak : place);
    }

    /// <summary>"@name", "#topic", a row of asterisks.</summary>
    public static Token ReadMarked(ReadOnlySpan<char> text, int start, CharClass c, TokenFlags place)
    {
        if (IsGrawlix(text, start, out int length))
        {
            return new Token(start, length, WellKnown.Grawlix, TokenKind.Word, place | TokenFlags.Masked);
        }

        int i = start + 1;
        ulong hash = WordHash.Seed;
        while (c != CharClass.Asterisk && i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
        {
            hash = WordHash.Add(hash, Folding.Fold(text[i]));
            i++;
        }

        if (i == start + 1)
        {
            return new Token(start, 1, text[start], TokenKind.Separator, place);
        }

        return new Token(start, i - start, hash, c == CharClass.At ? TokenKind.Mention : TokenKind.Tag, place);
    }

    /// <summary>Symbols in place of a swear word: three or more of @#$%&amp;*! with at least two kinds, or four asterisks.</summary>
    public static bool IsGrawlix(ReadOnlySpan<char> text, int start, out int length)
    {
        int i = start;
        int kinds = 0;
        int seen = 0;
        for (; i < text.Length && i - start < LongestGrawlix; i++)
        {
            int kind = "@#$%&*!?^".IndexOf(text[i], StringComparison.Ordinal);
            if (kind < 0)
            {
                break;
            }

            if ((seen & (1 << kind)) == 0)
            {
                seen |= 1 << kind;
                kinds++;
            }
        }

        length = i - start;
        bool wordFollows = i < text.Length && char.IsLetterOrDigit(text[i]);
        return !wordFollows && ((length >= 3 && kinds >= 2 && (seen & 0b0111111) != (seen & 0b1100000)) || (length >= 4 && text[start] == '*'));
    }
}
