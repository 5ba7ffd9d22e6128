using Deescalate.Text;

namespace Deescalate.Calibration;

/// <summary>Lists of words that say alike. While weights are fitted, a listed word has its list as one more feature; what the list has learned is then added to the
/// weights of all its words, so that messages are read without lists.</summary>
internal static class FeelingWords
{
    private const string Resource = "Words/feelings.txt";

    private static readonly Dictionary<ulong, ulong[]> _lists = ReadLists();

    /// <summary>Adds the lists of a message's words to its features.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="keys">Its features.</param>
    public static void AddLists(ReadOnlySpan<Term> terms, List<ulong> keys)
    {
        foreach (ref readonly Term term in terms)
        {
            foreach (ulong list in _lists.GetValueOrDefault(term.Hash, []))
            {
                keys.Add(term.Has(TermFlags.Negated) ? NgramKey.Deny(list) : list);
            }
        }
    }

    /// <summary>Adds the weights of lists to those of their words.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="keys">Its n-grams and lists.</param>
    /// <param name="folded">The n-grams of the result, which has no lists.</param>
    public static LinearModel Fold(LinearModel model, ulong[] keys, out ulong[] folded)
    {
        HashSet<ulong> lists = [.. _lists.Values.SelectMany(l => l)];
        lists.UnionWith([.. lists.Select(NgramKey.Deny)]);
        Dictionary<ulong, int> numbers = new(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            numbers.Add(keys[i], i);
        }

        List<ulong> kept = [.. keys.Where(k => !lists.Contains(k))];
        kept.AddRange(_lists.Keys.Where(w => !numbers.ContainsKey(w)));
        kept.AddRange(_lists.Keys.Select(NgramKey.Deny).Where(w => !numbers.ContainsKey(w)));
        LinearModel result = new(model.Labels, model.Labels, model.Bias, new float[kept.Count * model.Labels]);
        for (int i = 0; i < kept.Count; i++)
        {
            Span<float> row = result.Row(i);
            Add(model, numbers, kept[i], row);
            foreach (ulong list in _lists.GetValueOrDefault(kept[i], []))
            {
                Add(model, numbers, list, row);
            }

            foreach (ulong list in _lists.GetValueOrDefault(NgramKey.Deny(kept[i]), []))
            {
                Add(model, numbers, NgramKey.Deny(list), row);
            }
        }

        folded = [.. kept];
        return result;
    }

    private static void Add(LinearModel model, Dictionary<ulong, int> numbers, ulong key, Span<float> row)
    {
        if (!numbers.TryGetValue(key, out int number))
        {
            return;
        }

        ReadOnlySpan<float> added = model.Row(number);
        for (int i = 0; i < row.Length; i++)
        {
            row[i] += added[i];
        }
    }

    private static Dictionary<ulong, ulong[]> ReadLists()
    {
        Dictionary<ulong, List<ulong>> lists = [];
        using StreamReader reader = new(typeof(FeelingWords).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || line[0] == '#')
            {
                continue;
            }

            ulong list = WordHash.OfFolded($"<{line[..colon]} words>");
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            {
                ulong hash = WordHash.OfFolded(Folding.FoldWord(word));
                if (!lists.TryGetValue(hash, out List<ulong>? of))
                {
                    lists.Add(hash, of = []);
                }

                of.Add(list);
            }
        }

        return lists.ToDictionary(p => p.Key, p => p.Value.ToArray());
    }
}
