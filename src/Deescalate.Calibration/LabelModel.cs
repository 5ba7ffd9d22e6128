using System.Collections.Concurrent;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Calibration;

/// <summary>Reads messages with a file of fitted weights, whatever its labels are.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class LabelModel
{
    private readonly ConcurrentBag<MessageFeatures> _readers = [];
    private readonly WeightTable _table;

    internal LabelModel(WeightTable table) => _table = table;

    /// <summary>The labels.</summary>
    public IReadOnlyList<string> Labels => [.. _table.Labels.Select(l => l.Name)];

    /// <summary>What the weights were fitted to, with licences.</summary>
    public IReadOnlyList<string> Sources => _table.Sources;

    /// <summary>Loads a file of weights.</summary>
    /// <param name="stream">The file; read to its end, not closed.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <exception cref="WeightsFileException">It is no such file, of another version, or damaged.</exception>
    public static LabelModel Load(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream memory = new();
        stream.CopyTo(memory);
        return new LabelModel(WeightTableFormat.ReadChecked(memory.GetBuffer().AsSpan(0, (int)memory.Length), source));
    }

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="before">What the customer said just before, for weights of agents' rules; null where nothing is known.</param>
    /// <returns>The labels in their order, each with its probability.</returns>
    public IReadOnlyList<LabelScore> Read(string text, string? before = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        MessageFeatures features = Take(before ?? "");
        int[] beforeSums = new int[_table.Width];
        float beforeShare = NgramScan.BeforeShareOf(NgramScan.ReadBefore(features.Terms, new SumSink(_table, beforeSums)));
        features.Read(text);
        int[] sums = new int[_table.Width];
        SumSink sink = new(_table, sums);
        NgramScan.Read(features.Terms, ref sink);
        float share = NgramScan.ShareOf(features.Terms.Count);
        LabelScore[] scores = new LabelScore[_table.Labels.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            FittedLabel label = _table.Labels[i];
            float margin = label.MarginOf(sums[i], share) + SaidBefore.Bound(label.Scale * beforeShare * beforeSums[i]);
            scores[i] = new LabelScore(label.Name, StableMath.Sigmoid(margin), margin >= label.Threshold);
        }

        _readers.Add(features);
        return scores;
    }

    /// <summary>Measures on labelled messages. Only labels that the model knows are counted.</summary>
    /// <param name="messages">The messages; better none that it was fitted to.</param>
    public CalibrationReport Measure(IReadOnlyList<LabelledMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        int[] having = new int[_table.Labels.Length];
        int[] given = new int[having.Length];
        int[] right = new int[having.Length];
        foreach (LabelledMessage message in messages)
        {
            IReadOnlyList<LabelScore> scores = Read(message.Text, message.Before);
            for (int i = 0; i < having.Length; i++)
            {
                bool has = message.Labels.Contains(scores[i].Label, StringComparer.Ordinal);
                having[i] += has ? 1 : 0;
                given[i] += scores[i].IsGiven ? 1 : 0;
                right[i] += has && scores[i].IsGiven ? 1 : 0;
            }
        }

        LabelReport[] labels = [.. _table.Labels.Select((l, i) => LabelReport.Of(l.Name, having[i], given[i], right[i], StableMath.Sigmoid(l.Threshold)))];
        return new CalibrationReport(messages.Count, messages.Count, _table.Ngrams, labels);
    }

    /// <summary>Lists what makes up a message's log-odds: the label's bias and every n-gram with a weight. Their sum is the log-odds of the probability.</summary>
    /// <param name="text">The message.</param>
    /// <param name="before">What the customer said just before, for weights of agents' rules; null where nothing is known.</param>
    public IReadOnlyList<LabelContribution> Explain(string text, string? before = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        MessageFeatures features = Take(before ?? "");
        List<NgramHit> beforeHits = [];
        float beforeShare = NgramScan.BeforeShareOf(NgramScan.ReadBefore(features.Terms, new HitSink(_table, beforeHits)));
        IEnumerable<LabelContribution> said = [.. beforeHits.Select(h => Contribution(h, features.Terms, beforeShare * Kept(h.Label)) with { Before = true })];
        features.Read(text);
        TextSpan whole = new(0, text.Length);
        List<LabelContribution> contributions = [.. _table.Labels.Select(l => new LabelContribution(l.Name, whole, l.Bias))];
        float share = NgramScan.ShareOf(features.Terms.Count);
        List<NgramHit> hits = [];
        HitSink sink = new(_table, hits);
        NgramScan.Read(features.Terms, ref sink);
        contributions.AddRange(hits.Select(h => Contribution(h, features.Terms, share)));
        contributions.AddRange(said);
        _readers.Add(features);
        return contributions;

        float Kept(int label)
        {
            float sum = _table.Labels[label].Scale * beforeShare * beforeHits.Where(h => h.Label == label).Sum(h => h.Weight);
            return sum == 0 ? 1 : SaidBefore.Bound(sum) / sum;
        }
    }

    private LabelContribution Contribution(NgramHit hit, TermBuffer terms, float share)
    {
        FittedLabel label = _table.Labels[hit.Label];
        TextSpan span = hit.First < 0 ? new TextSpan(0, terms.Text.Length) : terms.SpanOf(hit.First, hit.Last);
        return new LabelContribution(label.Name, span, label.Scale * share * hit.Weight);
    }

    private MessageFeatures Take(string text)
    {
        MessageFeatures features = _readers.TryTake(out MessageFeatures? free) ? free : new MessageFeatures();
        features.Read(text);
        return features;
    }
}
