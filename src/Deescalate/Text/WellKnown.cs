namespace Deescalate.Text;

/// <summary>Hashes of the few folded forms that the text engine itself speaks of.</summary>
internal static class WellKnown
{
    /// <summary>The word that stands for a run of symbols in place of swearing ("@#$%!").</summary>
    public const string GrawlixWord = "grawlix";

    public static readonly ulong Grawlix = WordHash.OfFolded(GrawlixWord);

    public static readonly ulong IWill = WordHash.OfFolded("i'll");

    public static readonly ulong Possessive = WordHash.OfFolded("'s");
}
