using System.Text;

namespace Deescalate.Accuracy.Report;

/// <summary>Shows items that were read wrongly, on the console only: their texts belong to other people and are never written to a file.</summary>
/// <param name="set">The set to show; null shows nothing.</param>
/// <param name="limit">Most items shown.</param>
internal sealed class MissLog(string? set, int limit)
{
    private int _shown;

    /// <summary>Shows an item whose label differs from the prediction.</summary>
    public void Add(string ofSet, string metric, string expected, string predicted, string text)
    {
        if (set != ofSet || expected == predicted || _shown >= limit)
        {
            return;
        }

        _shown++;
        Console.WriteLine($"[{metric}] labelled {Shown(expected)}, read as {Shown(predicted)}: {OneLine(text)}");
    }

    public void Add(string ofSet, string metric, bool expected, bool predicted, string text) =>
        Add(ofSet, metric, expected ? "yes" : "no", predicted ? "yes" : "no", text);

    public void Add(string ofSet, string metric, IEnumerable<string> expected, IEnumerable<string> predicted, string text) =>
        Add(ofSet, metric, string.Join(',', expected.Order(StringComparer.Ordinal)), string.Join(',', predicted.Order(StringComparer.Ordinal)), text);

    private static string Shown(string label) => label.Length == 0 ? "none" : label;

    private static string OneLine(string text) => new StringBuilder(text).Replace('\r', ' ').Replace('\n', ' ').ToString();
}
