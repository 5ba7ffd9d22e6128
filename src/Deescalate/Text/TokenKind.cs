namespace Deescalate.Text;

/// <summary>What a token is, before anything is known about its meaning.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Currency,
    Percent,
    Emoji,
    Url,
    Email,
    Mention,
    Tag,

    /// <summary>A run of full stops, question and exclamation marks.</summary>
    Terminator,

    /// <summary>Comma, semicolon, colon, dash, bracket, slash.</summary>
    Separator,

    /// <summary>An opening or closing double quotation mark.</summary>
    Quote,
}
