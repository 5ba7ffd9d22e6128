using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate;

/// <summary>The hashes that stand for words and for facts about a message among n-grams. They depend on folded letters alone, not on which words some
/// rule knows, so that fitted weights outlive changes of the rules.</summary>
internal static class NgramKey
{
    public static readonly ulong SentenceStart = WordHash.OfFolded("<sentence>");
    public static readonly ulong SentenceEnd = WordHash.OfFolded("</sentence>");
    public static readonly ulong Asked = WordHash.OfFolded("</asked>");
    public static readonly ulong Exclaimed = WordHash.OfFolded("</exclaimed>");
    public static readonly ulong TrailsOff = WordHash.OfFolded("</dots>");
    public static readonly ulong Shouts = WordHash.OfFolded("<shouts>");
    public static readonly ulong Stressed = WordHash.OfFolded("<stressed>");
    public static readonly ulong OneExclamation = WordHash.OfFolded("<!>");
    public static readonly ulong ManyExclamations = WordHash.OfFolded("<!!>");
    public static readonly ulong OneQuestion = WordHash.OfFolded("<?>");

    private const int ManyMarks = 3;
    private const int LongestCounted = 7;
    private const ulong DeniedSalt = 0xA5B35705F94C3E21;
    private const ulong BeginningSalt = 0xD1B54A32D192ED03;
    private const ulong StressedSalt = 0xC3A5C85C97CB3127;
    private const ulong BeforeSalt = 0x9E3779B97F4A7C15;
    private static readonly ulong _number = WordHash.OfFolded("<number>");
    private static readonly ulong _money = WordHash.OfFolded("<money>");
    private static readonly ulong _mention = WordHash.OfFolded("<mention>");
    private static readonly ulong _address = WordHash.OfFolded("<address>");
    private static readonly ulong[] _lengths = [.. Enumerable.Range(0, LongestCounted + 1).Select(n => WordHash.OfFolded($"<length {n}>"))];

    /// <summary>Whether the message has enough exclamation marks to be loud.</summary>
    public static bool IsLoud(int exclamations) => exclamations >= ManyMarks;

    /// <summary>The word, or the class that stands for all numbers, sums, handles and addresses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(in Term term) =>
        (term.Flags & (TermFlags.Number | TermFlags.Money | TermFlags.Mention | TermFlags.Address)) == 0 ? term.Hash : ClassOf(term.Flags);

    /// <summary>The same word where it is denied.</summary>
    public static ulong Deny(ulong key) => key ^ DeniedSalt;

    /// <summary>The same word said with force: in capitals or with stretched letters.</summary>
    public static ulong Stress(ulong key) => key ^ StressedSalt;

    /// <summary>The same n-gram in the message that is answered.</summary>
    public static ulong Before(ulong key) => key ^ BeforeSalt;

    /// <summary>What words that begin with the same letters have in common.</summary>
    public static ulong Beginning(ulong letters) => letters ^ BeginningSalt;

    /// <summary>The mark at the end of a sentence.</summary>
    public static ulong EndOf(TermFlags flags) =>
        (flags & TermFlags.Exclaimed) != 0 ? Exclaimed : (flags & TermFlags.Asked) != 0 ? Asked : (flags & TermFlags.TrailsOff) != 0 ? TrailsOff : SentenceEnd;

    /// <summary>The length of a message in words, on a logarithmic scale.</summary>
    public static ulong LengthOf(int terms) => _lengths[Math.Min(System.Numerics.BitOperations.Log2((uint)terms + 1), LongestCounted)];

    private static ulong ClassOf(TermFlags flags) =>
        (flags & TermFlags.Money) != 0 ? _money : (flags & TermFlags.Number) != 0 ? _number : (flags & TermFlags.Mention) != 0 ? _mention : _address;
}
