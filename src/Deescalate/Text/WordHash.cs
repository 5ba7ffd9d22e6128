using System.Runtime.CompilerServices;

namespace Deescalate.Text;

/// <summary>FNV-1a over folded UTF-16 code units: incremental, so that a tokenizer hashes as it reads.</summary>
internal static class WordHash
{
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, char folded) => (hash ^ folded) * Prime;

    /// <summary>Joins the hashes of consecutive words into the hash of the n-gram.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong left, ulong right) => ((left ^ 0x1F) * Prime) ^ (right + 0x9E3779B97F4A7C15 + (left << 6));

    /// <summary>Hash of a word that is already folded.</summary>
    public static ulong OfFolded(ReadOnlySpan<char> folded)
    {
        ulong hash = Seed;
        foreach (char c in folded)
        {
            hash = Add(hash, c);
        }

        return hash;
    }
}
