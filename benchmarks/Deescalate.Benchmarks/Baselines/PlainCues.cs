using System.Buffers;
using System.Text.Json;

namespace Deescalate.Benchmarks.Baselines;

/// <summary>The subset of the rules' cues that plain regular expressions can say: words, alternatives and optional words. Cues with lists, word forms,
/// prefixes, entities, gaps, anchors or question marks are left out, and so are guards and vetoes: the baseline does less than the library.</summary>
internal static class PlainCues
{
    private static readonly SearchValues<char> _notPlain = SearchValues.Create("@~*<>^$?!.");

    private static readonly int _total;

    /// <summary>Rule id to the plain cues of the rule.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByRule { get; } = Read(out _total);

    public static int Count => ByRule.Values.Sum(c => c.Count);

    /// <summary>All cues, plain or not.</summary>
    public static int Total => _total;

    private static Dictionary<string, IReadOnlyList<string>> Read(out int total)
    {
        total = 0;
        Dictionary<string, IReadOnlyList<string>> rules = [];
        foreach (string name in typeof(PlainCues).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = typeof(PlainCues).Assembly.GetManifestResourceStream(name)!;
            using JsonDocument rule = JsonDocument.Parse(stream);
            List<string> plain = [];
            foreach (string cue in Cues(rule.RootElement))
            {
                total++;
                if (cue.AsSpan().IndexOfAny(_notPlain) < 0)
                {
                    plain.Add(cue);
                }
            }

            if (plain.Count > 0)
            {
                rules.Add(rule.RootElement.GetProperty("id").GetString()!, plain);
            }
        }

        return rules;
    }

    private static IEnumerable<string> Cues(JsonElement rule)
    {
        if (!rule.TryGetProperty("cues", out JsonElement groups))
        {
            yield break;
        }

        foreach (JsonElement group in groups.EnumerateArray())
        {
            if (group.ValueKind == JsonValueKind.String)
            {
                yield return group.GetString()!;
            }
            else if (group.TryGetProperty("pattern", out JsonElement one))
            {
                yield return one.GetString()!;
            }
            else if (group.TryGetProperty("patterns", out JsonElement many))
            {
                foreach (JsonElement cue in many.EnumerateArray())
                {
                    yield return cue.GetString()!;
                }
            }
        }
    }
}
