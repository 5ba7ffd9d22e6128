namespace Deescalate.Cli.Summaries;

/// <summary>Counts by name.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int this[string name] => _counts.GetValueOrDefault(name);

    public void Add(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    /// <summary>The names with the highest counts; among equals in the order of the names.</summary>
    public IReadOnlyList<(string Name, int Count)> Top(int most) =>
        [.. _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most).Select(c => (c.Key, c.Value))];
}
