namespace Deescalate.Text;

/// <summary>Where a term stands and in what voice it is said.</summary>
[Flags]
internal enum TermFlags : uint
{
    None = 0,
    SentenceStart = 1 << 0,
    SentenceEnd = 1 << 1,

    /// <summary>First term after a comma, dash, bracket or soft ellipsis.</summary>
    ClauseStart = 1 << 2,

    /// <summary>The sentence ends in a question mark.</summary>
    Asked = 1 << 3,

    /// <summary>The sentence ends in an exclamation mark.</summary>
    Exclaimed = 1 << 4,

    /// <summary>Last term before dots.</summary>
    TrailsOff = 1 << 5,
    Negated = 1 << 6,
    Quoted = 1 << 7,
    Hypothetical = 1 << 8,
    Reported = 1 << 9,
    AllCaps = 1 << 10,
    Capitalized = 1 << 11,
    Stretched = 1 << 12,
    Number = 1 << 13,

    /// <summary>A number with a currency sign.</summary>
    Money = 1 << 14,
    Emoji = 1 << 15,
    Mention = 1 << 16,
    Tag = 1 << 17,
    Address = 1 << 18,

    /// <summary>The same token gave the term before ("don't" gives <c>do</c> and <c>not</c>).</summary>
    Continued = 1 << 19,

    /// <summary>First term of a sentence, or after a greeting or interjection and a comma.</summary>
    Opens = 1 << 20,
    Percent = 1 << 21,
    Email = 1 << 22,
}
