namespace Deescalate.Text;

/// <summary>Reads words: letters, digits after letters, apostrophes and masking symbols inside. Turns into a URL or e-mail address where it is one.</summary>
internal static class WordReader
{
    /// <summary>Longest word that is hashed to its end; what lies beyond only counts towards the length.</summary>
    private const int HashedLength = 64;

    public static Token Read(ReadOnlySpan<char> text, int start, TokenFlags place)
    {
        ulong hash = WordHash.Seed;
        TokenFlags flags = place;
        char previous = '\0';
        int run = 1;
        int letters = 0;
        int capitals = 0;
        int i = start;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            CharClass kind = Folding.ClassOf(c);
            char folded = Folding.Fold(c);
            if (kind == CharClass.Letter)
            {
                letters++;
                if (c != folded && char.IsUpper(c))
                {
                    capitals++;
                    if (letters == 1)
                    {
                        flags |= TokenFlags.Capitalized;
                    }
                }
            }
            else if (kind == CharClass.Invisible)
            {
                continue;
            }
            else if (kind == CharClass.Apostrophe)
            {
                if (i + 1 >= text.Length || Folding.ClassOf(text[i + 1]) != CharClass.Letter)
                {
                    break;
                }

                flags |= TokenFlags.Apostrophe;
            }
            else if (kind != CharClass.Digit)
            {
                if (!IsMask(text, start, i, kind))
                {
                    break;
                }

                flags |= TokenFlags.Masked;
            }

            run = folded == previous ? run + 1 : 1;
            if (run == 3 && kind == CharClass.Letter)
            {
                flags |= TokenFlags.Stretched;
            }

            previous = folded;
            if (i - start < HashedLength)
            {
                hash = WordHash.Add(hash, folded);
            }
        }

        if (i + 1 < text.Length && text[i] is '.' or ':' or '@' or '_' or '-' or '+' && text[i + 1] is not (' ' or '.') && AddressReader.TryRead(text, start, i, place, out Token address))
        {
            return address;
        }

        if (letters > 1 && capitals == letters)
        {
            flags |= TokenFlags.AllCaps;
        }

        return new Token(start, i - start, hash, TokenKind.Word, flags);
    }

    /// <summary>Whether a symbol inside a word stands for a letter: "f*ck", "sh!t", "a$$hole", "f***".</summary>
    private static bool IsMask(ReadOnlySpan<char> text, int start, int i, CharClass kind)
    {
        if (i - start >= HashedLength)
        {
            return false;
        }

        bool symbol = kind is CharClass.Asterisk or CharClass.Currency or CharClass.At or CharClass.HashSign;
        if (!symbol && (text[i] != '!' || i - start > 2))
        {
            return false;
        }

        if (kind == CharClass.At && AddressReader.TryRead(text, start, i, TokenFlags.None, out _))
        {
            return false;
        }

        int next = i;
        while (next < text.Length && next - i < HashedLength && text[next] is '$' or '@' or '!' or '#' or '*')
        {
            next++;
        }

        bool wordGoesOn = next < text.Length && (char.IsLower(text[next]) || (symbol && char.IsUpper(text[next])));
        return wordGoesOn || (kind == CharClass.Asterisk && (text[i - 1] == '*' || (i - start <= 2 && next - i >= 2)));
    }
}
