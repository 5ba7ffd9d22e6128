using System.Globalization;
using System.Text;

namespace Deescalate.Text;

/// <summary>Reads emoji: one token for a whole sequence, hashed by its first code point, so that skin tones and joined variants count alike.</summary>
internal static class EmojiReader
{
    private const char ZeroWidthJoiner = '\u200D';

    public static Token Read(ReadOnlySpan<char> text, int start, TokenFlags place)
    {
        Rune.DecodeFromUtf16(text[start..], out Rune first, out int consumed);
        int i = start + consumed;
        bool emoji = IsEmoji(first);
        while (emoji && i < text.Length)
        {
            if (text[i] is '\uFE0F' or '\u20E3')
            {
                i++;
            }
            else if (text[i] == ZeroWidthJoiner && i + 1 < text.Length)
            {
                Rune.DecodeFromUtf16(text[(i + 1)..], out _, out int joined);
                i += 1 + joined;
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && text[i] == '\uD83C' && text[i + 1] is >= '\uDFFB' and <= '\uDFFF')
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        if (emoji)
        {
            return new Token(start, i - start, HashOf(first), TokenKind.Emoji, place);
        }

        // A letter outside the basic plane, or a lone surrogate.
        TokenKind kind = Rune.IsLetter(first) && first != Rune.ReplacementChar ? TokenKind.Word : TokenKind.Separator;
        return new Token(start, consumed, HashOf(first), kind, place);
    }

    public static ulong HashOf(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        return WordHash.OfFolded(units[..rune.EncodeToUtf16(units)]);
    }

    private static bool IsEmoji(Rune rune) =>
        rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF or >= 0x2B00 and <= 0x2BFF or >= 0x2190 and <= 0x21FF or 0x2122 or 0x203C or 0x2049
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune.Value > 0xFFFF);
}
