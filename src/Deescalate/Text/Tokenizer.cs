namespace Deescalate.Text;

/// <summary>Cuts a text into tokens, folding and hashing each as it is read. One pass, no allocation beyond the buffer's growth.</summary>
internal static class Tokenizer
{
    /// <summary>Replaces the buffer's content by the tokens of a text.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        TokenFlags line = TokenFlags.LineStart | TokenFlags.ParagraphStart;
        TokenFlags quoted = TokenFlags.None;
        int previousEnd = -1;
        int i = 0;
        while (i < text.Length)
        {
            CharClass c = Folding.ClassOf(text[i]);
            if (c is CharClass.Space or CharClass.Invisible)
            {
                i++;
                continue;
            }

            if (c == CharClass.NewLine)
            {
                i = SkipNewLines(text, i, ref line);
                quoted = TokenFlags.None;
                continue;
            }

            if (line != 0 && text[i] == '>' && !Emoticons.StartsAt(text, i))
            {
                quoted = TokenFlags.QuotedLine;
                i++;
                continue;
            }

            TokenFlags place = line | quoted | (i == previousEnd ? TokenFlags.Glued : 0);
            line = TokenFlags.None;
            Token token = Read(text, i, c, place);
            previousEnd = i + token.Length;
            i = previousEnd;
            tokens.Add(token);
        }
    }

    private static Token Read(ReadOnlySpan<char> text, int start, CharClass c, TokenFlags place)
    {
        switch (c)
        {
            case CharClass.Letter:
                return WordReader.Read(text, start, place);
            case CharClass.Digit:
                return NumberReader.Read(text, start, place);
            case CharClass.Terminator:
                return PunctuationReader.ReadTerminators(text, start, place);
            case CharClass.Quote:
                return new Token(start, 1, 0, TokenKind.Quote, place);
            case CharClass.Currency:
                return PunctuationReader.IsGrawlix(text, start, out int length)
                    ? new Token(start, length, WellKnown.Grawlix, TokenKind.Word, place | TokenFlags.Masked)
                    : new Token(start, 1, text[start], TokenKind.Currency, place);
            case CharClass.Percent:
                return new Token(start, 1, '%', TokenKind.Percent, place);
            case CharClass.At or CharClass.HashSign or CharClass.Asterisk:
                return PunctuationReader.ReadMarked(text, start, c, place);
            case CharClass.Surrogate or CharClass.Symbol:
                return EmojiReader.Read(text, start, place);
            default:
                return Emoticons.TryRead(text, start, place, out Token emoticon)
                    ? emoticon
                    : PunctuationReader.ReadSeparator(text, start, place);
        }
    }

    private static int SkipNewLines(ReadOnlySpan<char> text, int i, ref TokenFlags line)
    {
        int breaks = 0;
        while (i < text.Length && Folding.ClassOf(text[i]) is CharClass.NewLine or CharClass.Space)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                breaks++;
            }

            i++;
            if (i >= text.Length)
            {
                break;
            }
        }

        line = breaks > 1 ? TokenFlags.LineStart | TokenFlags.ParagraphStart : TokenFlags.LineStart;
        return i;
    }
}
