using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Abuse aimed at an automated agent, in conversations with one.</summary>
internal sealed class AgentAbuseEvaluator : IEvaluator
{
    public IReadOnlyList<string> Sets { get; } = ["convabuse"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        BinaryCounts counts = new();
        BinaryCounts unseen = new();
        HashSet<string> seen = sets[0].TrainingTexts();
        foreach (LabelledItem item in sets[0].Items)
        {
            IReadOnlyList<LabelledTurn> turns = item.Turns;
            MessageAnalysis message = turns.Count > 0 ? reader.Turns(turns, "user")[^1] : throw item.Wrong("turns", "a list of at least one turn");
            bool abuse = item.Int("label") == 1;
            bool found = reader.Attribute(message, CustomerRules.Abuse, "target")?.Split(',').Contains("agent", StringComparer.Ordinal) ?? false;
            counts.Add(abuse, found);
            if (!seen.Contains(LabelledSet.Plain(item.Text)))
            {
                unseen.Add(abuse, found);
            }

            misses.Add("convabuse", "abuse of the agent", abuse, found, item.Text);
        }

        yield return Row("abuse of the agent", counts);
        if (seen.Count > 0)
        {
            yield return Row("same, texts not in train", unseen);
        }

        Figure Row(string capability, BinaryCounts of) =>
            new(capability, $"convabuse ({sets[0].Parts})", of.Items, "F1", of.F1) { Floor = "LR .719", Human = ".796", Details = [of.ToString()] };
    }
}
