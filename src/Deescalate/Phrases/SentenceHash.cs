namespace Deescalate.Phrases;

/// <summary>Hashes of the sentences of a text, by their letters and digits alone: enough to see that something was said before, without keeping it.</summary>
internal static class SentenceHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Adds the hash of each sentence of two words or more.</summary>
    public static void AddTo(HashSet<ulong> said, ReadOnlySpan<char> text)
    {
        while (Next(ref text, out ulong hash, out int letters))
        {
            if (letters > 0)
            {
                said.Add(hash);
            }
        }
    }

    /// <summary>Whether the longest sentence of a phrase is among those that were said.</summary>
    public static bool WasSaid(HashSet<ulong> said, ReadOnlySpan<char> phrase)
    {
        ulong longest = 0;
        int most = 0;
        while (Next(ref phrase, out ulong hash, out int letters))
        {
            if (letters > most)
            {
                most = letters;
                longest = hash;
            }
        }

        return most > 0 && said.Contains(longest);
    }

    private static bool Next(ref ReadOnlySpan<char> rest, out ulong hash, out int letters)
    {
        hash = Basis;
        letters = 0;
        if (rest.IsEmpty)
        {
            return false;
        }

        int i = 0;
        for (; i < rest.Length && rest[i] is not ('.' or '!' or '?' or '\n'); i++)
        {
            if (char.IsLetterOrDigit(rest[i]))
            {
                hash = (hash ^ char.ToLowerInvariant(rest[i])) * Prime;
                letters++;
            }
        }

        rest = rest[Math.Min(i + 1, rest.Length)..];
        return true;
    }
}
