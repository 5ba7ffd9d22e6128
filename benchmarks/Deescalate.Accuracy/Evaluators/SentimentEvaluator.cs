using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Customers' tweets to airlines as negative, neutral or positive. The cuts are the library's documented levels, not fitted to this set.</summary>
internal sealed class SentimentEvaluator : IEvaluator
{
    /// <summary>Mild heat, as MessageAnalysis.Heat documents it.</summary>
    private const float MildHeat = 0.25f;

    /// <summary>The default threshold of rules, emotions among them.</summary>
    private const float Positive = 0.5f;

    public IReadOnlyList<string> Sets { get; } = ["airline"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        LabelCounts counts = new("negative", "neutral", "positive");
        foreach (LabelledItem item in sets[0].Items)
        {
            string label = item.String("label");
            string predicted = Classify(reader, reader.Customer(item.Text));
            counts.Add(label, predicted);
            misses.Add("airline", "sentiment", label, predicted, item.Text);
        }

        yield return new Figure("customer sentiment", $"airline ({sets[0].Parts})", counts.Items, "macro-F1 of 3", counts.MacroF1)
        {
            Floor = "VADER .45, LR .772",
            Reach = 0.70,
            Details = counts.Details,
        };
    }

    private static string Classify(Reader reader, MessageAnalysis message) =>
        message.Heat >= MildHeat || reader.HasNegativeEmotion(message) ? "negative"
        : CustomerRules.StrongestPositive(message) >= Positive ? "positive"
        : "neutral";
}
