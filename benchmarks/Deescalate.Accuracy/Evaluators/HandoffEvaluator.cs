using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Requests for a human among other requests to a bot.</summary>
internal sealed class HandoffEvaluator : IEvaluator
{
    public IReadOnlyList<string> Sets { get; } = ["handoff"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        BinaryCounts counts = new();
        foreach (LabelledItem item in sets[0].Items)
        {
            bool wanted = item.Int("label") == 1;
            bool found = reader.Finds(reader.Customer(item.Text), CustomerRules.EscalationRequest);
            counts.Add(wanted, found);
            misses.Add("handoff", "wants a human", wanted, found, item.Text);
        }

        yield return new Figure("wants a human", $"handoff ({sets[0].Parts})", counts.Items, "F1", counts.F1) { Floor = "LR .72", Reach = 0.92, Details = [counts.ToString()] };
    }
}
