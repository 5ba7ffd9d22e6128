namespace Deescalate.Text;

/// <summary>What a UTF-16 code unit can begin.</summary>
internal enum CharClass : byte
{
    Other,
    Space,
    NewLine,
    Letter,
    Digit,
    Terminator,
    Separator,
    Quote,
    Apostrophe,
    Currency,
    Percent,
    At,
    HashSign,
    Asterisk,
    Invisible,
    Surrogate,
    Symbol,
}
