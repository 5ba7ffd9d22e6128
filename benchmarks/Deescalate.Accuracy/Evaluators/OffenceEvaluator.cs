using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Offensive tweets against others, for information: a library for customer service looks for insults aimed at someone, not for rude words.</summary>
/// <param name="set">The set.</param>
/// <param name="harmless">Its label for all that is not offensive.</param>
/// <param name="floor">What baselines reach.</param>
internal sealed class OffenceEvaluator(string set, string harmless, string floor) : IEvaluator
{
    public IReadOnlyList<string> Sets { get; } = [set];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        LabelCounts counts = new("offensive", "harmless");
        foreach (LabelledItem item in sets[0].Items)
        {
            string label = item.String("label") == harmless ? "harmless" : "offensive";
            string predicted = reader.Finds(reader.Customer(item.Text), CustomerRules.Abuse) ? "offensive" : "harmless";
            counts.Add(label, predicted);
            misses.Add(set, "offence", label, predicted, item.Text);
        }

        yield return new Figure("offensive or not", $"{set} ({sets[0].Parts})", counts.Items, "macro-F1 of 2", counts.MacroF1) { Floor = floor, Details = counts.Details };
    }
}
