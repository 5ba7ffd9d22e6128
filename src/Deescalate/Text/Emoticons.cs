using System.Text;

namespace Deescalate.Text;

/// <summary>Emoticons of ASCII characters, read as the emoji that they stand for.</summary>
internal static class Emoticons
{
    private static readonly (string Text, ulong Hash)[] _table =
    [
        Entry(">:(", 0x1F621), Entry(">:-(", 0x1F621), Entry(":'(", 0x1F622), Entry(":-((", 0x1F641), Entry(":((", 0x1F641), Entry(":-(", 0x1F641),
        Entry(":(", 0x1F641), Entry(":[", 0x1F641), Entry("=(", 0x1F641), Entry(":-)", 0x1F642), Entry(":)", 0x1F642), Entry("=)", 0x1F642),
        Entry(":]", 0x1F642), Entry(";-)", 0x1F609), Entry(";)", 0x1F609), Entry(":-D", 0x1F600), Entry(":D", 0x1F600), Entry("=D", 0x1F600),
        Entry(":-P", 0x1F61B), Entry(":P", 0x1F61B), Entry(":-/", 0x1F615), Entry(":/", 0x1F615), Entry(":-\\", 0x1F615), Entry(":\\", 0x1F615),
        Entry(":-|", 0x1F610), Entry(":|", 0x1F610), Entry("</3", 0x1F494), Entry("<3", 0x2764), Entry("^_^", 0x1F642), Entry("-_-", 0x1F611),
    ];

    public static bool StartsAt(ReadOnlySpan<char> text, int start) => TryRead(text, start, TokenFlags.None, out _);

    public static bool TryRead(ReadOnlySpan<char> text, int start, TokenFlags place, out Token token)
    {
        token = default;
        if (text[start] is not (':' or ';' or '=' or '>' or '<' or '^' or '-'))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[start..];
        foreach ((string emoticon, ulong hash) in _table)
        {
            if (rest.StartsWith(emoticon, StringComparison.Ordinal) && !GoesOn(text, start, start + emoticon.Length))
            {
                token = new Token(start, emoticon.Length, hash, TokenKind.Emoji, place);
                return true;
            }
        }

        return false;
    }

    /// <summary>"re:Dave", "10:/": a letter or digit right beside it means that it is something else.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int start, int end) =>
        (end < text.Length && char.IsLetterOrDigit(text[end])) || (end < text.Length && text[end] == '/')
        || (start > 0 && char.IsAsciiDigit(text[start - 1]) && char.IsLetter(text[end - 1]));

    private static (string Text, ulong Hash) Entry(string text, int emoji) => (text, EmojiReader.HashOf(new Rune(emoji)));
}
