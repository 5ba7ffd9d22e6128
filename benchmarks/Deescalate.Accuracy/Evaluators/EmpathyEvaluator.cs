using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Whether an answer to somebody in distress shows warmth, compassion or concern at all (levels 1 and 2 of the set).</summary>
internal sealed class EmpathyEvaluator : IEvaluator
{
    private const string Shown = "shown";
    private const string NotShown = "not shown";

    public IReadOnlyList<string> Sets { get; } = ["epitome"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        LabelCounts counts = new(Shown, NotShown);
        foreach (LabelledItem item in sets[0].Items)
        {
            IReadOnlyList<LabelledTurn> turns = item.Turns;
            MessageAnalysis message = turns.Count > 0 ? reader.Turns(turns, "seeker")[^1] : throw item.Wrong("turns", "a list of at least one turn");
            string label = item.Int("levels", "emotional_reaction") > 0 ? Shown : NotShown;
            string predicted = reader.Finds(message, "agent.sympathy", "agent.empathy-with-reason", "agent.apology", "agent.alliance", "agent.reassure", "agent.positive-expectation")
                ? Shown
                : NotShown;
            counts.Add(label, predicted);
            misses.Add("epitome", "emotional reaction", label, predicted, turns[^1].Text);
        }

        yield return new Figure("emotional reaction", $"epitome ({sets[0].Parts})", counts.Items, "macro-F1 of 2", counts.MacroF1) { Floor = "LR .79", Reach = 0.70, Details = counts.Details };
    }
}
