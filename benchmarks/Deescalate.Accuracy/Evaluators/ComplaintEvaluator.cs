using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Whether heat ranks complaints to a brand above other tweets to it.</summary>
internal sealed class ComplaintEvaluator : IEvaluator
{
    /// <summary>Small enough to order only messages of equal heat.</summary>
    private const double TieBreak = 1e-6;

    public IReadOnlyList<string> Sets { get; } = ["complaints"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        RankedScores scores = new();
        foreach (LabelledItem item in sets[0].Items)
        {
            bool complaint = item.Int("label") == 1;
            MessageAnalysis message = reader.Customer(item.Text);
            scores.Add(message.Heat + (TieBreak * CustomerRules.StrongestNegative(message)), complaint);
            misses.Add("complaints", "complaint", complaint, message.Heat > 0, item.Text);
        }

        yield return new Figure("complaint by heat", $"complaints ({sets[0].Parts})", scores.Items, "AUC", scores.Auc) { Floor = "VADER .66, LR .911", Reach = 0.85 };
    }
}
