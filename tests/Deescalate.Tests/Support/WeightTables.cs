using Deescalate.Text;

namespace Deescalate.Tests.Support;

/// <summary>Small tables of fitted weights, made by hand.</summary>
internal static class WeightTables
{
    /// <summary>A table whose labels each need one of their words.</summary>
    /// <param name="words">A word and the label that it speaks for.</param>
    public static byte[] Of(params (string Word, string Label)[] words) => Of(words, []);

    /// <summary>A table whose labels each need one of their words, in the message or in the one that it answers.</summary>
    /// <param name="words">A word and the label that it speaks for.</param>
    /// <param name="before">A word of the answered message and the label that it speaks against.</param>
    /// <param name="against">A word and the label that it speaks against.</param>
    public static byte[] Of((string Word, string Label)[] words, (string Word, string Label)[] before, params (string Word, string Label)[] against)
    {
        string[] labels = [.. words.Select(w => w.Label).Distinct(StringComparer.Ordinal)];
        WeightTableLayout layout = new([.. labels.Select(l => new FittedLabel(l, Bias: -4, Scale: 0.2f, Threshold: 0))]);
        foreach ((string word, string label) in words)
        {
            sbyte[] weights = new sbyte[labels.Length];
            weights[Array.IndexOf(labels, label)] = (sbyte)(before.Length == 0 ? 100 : 35);
            layout.Add(WordHash.OfFolded(word), weights);
        }

        foreach ((ulong key, string label) in before.Select(b => (NgramKey.Before(WordHash.OfFolded(b.Word)), b.Label)).Concat(against.Select(a => (WordHash.OfFolded(a.Word), a.Label))))
        {
            sbyte[] weights = new sbyte[labels.Length];
            weights[Array.IndexOf(labels, label)] = -100;
            layout.Add(key, weights);
        }

        return WeightTableFormat.Write(layout.Build([]));
    }
}
