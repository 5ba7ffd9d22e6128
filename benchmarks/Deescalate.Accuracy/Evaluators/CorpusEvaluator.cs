using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>The project's own corpus: what rules find by cues alone, and by cues and fitted weights, in wordings that their cues were not written from.</summary>
/// <param name="set">The set.</param>
/// <param name="capability">What it measures.</param>
internal sealed class CorpusEvaluator(string set, string capability) : IEvaluator
{
    private const string EmotionPrefix = "emotion.";

    private static readonly Message _complaint = Message.FromCustomer("My order still hasn't come and I'd like to know what happens now.");
    private static readonly Message _escalation = Message.FromCustomer("Could I speak to your manager, please?");

    public IReadOnlyList<string> Sets { get; } = [set];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        Reader cues = new(new DeescalateOptions { UseRuleWeights = false });
        string[] labels = [.. sets[0].Items.SelectMany(i => i.Strings("labels")).Where(l => !l.StartsWith(EmotionPrefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, string[]> rules = labels.ToDictionary(l => l, l => new[] { l }, StringComparer.Ordinal);
        LabelCounts before = new(labels);
        LabelCounts after = new(labels);
        foreach (LabelledItem item in sets[0].Items)
        {
            IReadOnlyList<string> expected = item.Strings("labels");
            IReadOnlyList<string> found = reader.Labels(Read(reader, item), rules);
            before.Add(expected, cues.Labels(Read(cues, item), rules));
            after.Add(expected, found);
            misses.Add(set, "labels", [.. expected.Intersect(labels)], found, item.Text);
        }

        string name = $"{set} ({sets[0].Parts})";
        yield return new Figure($"{capability}, cues alone", name, before.Items, $"micro-F1 of {labels.Length}", before.MicroF1) { Details = [.. before.Details, before.Total] };
        yield return new Figure($"{capability}, weights too", name, after.Items, $"micro-F1 of {labels.Length}", after.MicroF1) { Details = [.. after.Details, after.Total] };
    }

    /// <summary>Reads a message with the most ordinary conversation before it: a complaint, or, where the message is about one, the wish for someone higher.</summary>
    private MessageAnalysis Read(Reader reader, LabelledItem item) => set == "customer"
        ? reader.Customer(item.Text)
        : reader.Last([item.String("for").StartsWith("agent.escalation", StringComparison.Ordinal) ? _escalation : _complaint], Message.FromAgent(item.Text));
}
