namespace Deescalate.Text;

/// <summary>Surface facts of a token, which folding would otherwise lose.</summary>
[Flags]
internal enum TokenFlags : ushort
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capitalized = 1 << 0,

    /// <summary>Two or more letters, all capitals.</summary>
    AllCaps = 1 << 1,

    /// <summary>A letter three or more times running ("sooooo").</summary>
    Stretched = 1 << 2,

    /// <summary>Symbols stand for letters ("f*ck", "sh!t").</summary>
    Masked = 1 << 3,

    /// <summary>An apostrophe stands inside.</summary>
    Apostrophe = 1 << 4,

    /// <summary>Follows the token before without white space.</summary>
    Glued = 1 << 5,

    /// <summary>First token of a line.</summary>
    LineStart = 1 << 6,

    /// <summary>First token after an empty line.</summary>
    ParagraphStart = 1 << 7,

    /// <summary>Terminator with a question mark.</summary>
    Question = 1 << 8,

    /// <summary>Terminator with an exclamation mark.</summary>
    Exclamation = 1 << 9,

    /// <summary>Terminator of two or more full stops, or an ellipsis character.</summary>
    Ellipsis = 1 << 10,

    /// <summary>Separator that ends a clause: comma, semicolon, colon, dash, bracket.</summary>
    ClauseBreak = 1 << 11,

    /// <summary>The line begins with "&gt;": quoted mail.</summary>
    QuotedLine = 1 << 12,
}
