namespace Deescalate.Text;

/// <summary>"Did you mean": the nearest known name, for error texts.</summary>
internal static class Suggestion
{
    private const int MostListed = 12;

    /// <summary>A sentence that helps: the nearest name, or the list of names where nothing is near.</summary>
    public static string For(string given, IEnumerable<string> known, string lead)
    {
        string[] names = [.. known.Order(StringComparer.Ordinal)];
        if (Near(given, names) is { } near)
        {
            return $"Did you mean '{near}'?";
        }

        string rest = names.Length > MostListed ? ", ..." : "";
        return $"{lead}: {string.Join(", ", names.Take(MostListed))}{rest}.";
    }

    /// <summary>The nearest name; null where none is near.</summary>
    public static string? Near(string given, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = Math.Max(2, given.Length / 3) + 1;
        foreach (string name in known)
        {
            int distance = Distance(given, name);
            if (distance < bestDistance)
            {
                bestDistance = distance;
                best = name;
            }
        }

        return best;
    }

    /// <summary>The names that are spelt most alike, nearest first, in quotes.</summary>
    public static string Nearest(string given, IEnumerable<string> known, int most) =>
        string.Join(", ", known.Distinct(StringComparer.Ordinal).OrderBy(n => Distance(given, n)).ThenBy(n => n, StringComparer.Ordinal).Take(most).Select(n => $"'{n}'"));

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j] + 1, row[j - 1] + 1));
            }
        }

        return row[b.Length];
    }
}
