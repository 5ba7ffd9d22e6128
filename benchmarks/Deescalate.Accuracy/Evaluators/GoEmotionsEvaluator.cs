using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Emotions of forum comments, for the nine of our emotions that the set knows by one or several names.</summary>
internal sealed class GoEmotionsEvaluator : IEvaluator
{
    private static readonly Dictionary<string, string> _families = new()
    {
        ["anger"] = "anger",
        ["annoyance"] = "frustration",
        ["disappointment"] = "disappointment",
        ["fear"] = "anxiety",
        ["nervousness"] = "anxiety",
        ["sadness"] = "hurt",
        ["grief"] = "hurt",
        ["confusion"] = "confusion",
        ["gratitude"] = "gratitude",
        ["relief"] = "relief",
        ["joy"] = "satisfaction",
        ["admiration"] = "satisfaction",
        ["love"] = "satisfaction",
        ["excitement"] = "satisfaction",
    };

    public IReadOnlyList<string> Sets { get; } = ["goemotions"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        string[] families = [.. _families.Values.Distinct(StringComparer.Ordinal)];
        LabelCounts counts = new(families);
        foreach (LabelledItem item in sets[0].Items)
        {
            string[] expected = [.. item.Strings("labels").Select(l => _families.GetValueOrDefault(l, "")).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];
            string[] predicted = [.. reader.Emotions(reader.Customer(item.Text)).Intersect(families, StringComparer.Ordinal)];
            counts.Add(expected, predicted);
            misses.Add("goemotions", "emotions", expected, predicted, item.Text);
        }

        yield return new Figure("emotions, general talk", $"goemotions ({sets[0].Parts})", counts.Items, "macro-F1 of 9", counts.MacroF1)
        {
            Floor = "LR .44",
            Reach = 0.50,
            Details = counts.Details,
        };
    }
}
