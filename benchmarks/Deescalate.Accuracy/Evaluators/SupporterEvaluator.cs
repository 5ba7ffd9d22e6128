using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Strategies of people who support others in distress.</summary>
internal sealed class SupporterEvaluator : IEvaluator
{
    private const string Question = "Questions";

    private static readonly Dictionary<string, string[]> _strategies = new()
    {
        ["Restatement or Paraphrasing"] = ["agent.mirror"],
        ["Reflection of feelings"] = ["agent.label", "agent.sympathy", "agent.empathy-with-reason"],
        ["Affirmation and Reassurance"] = ["agent.reassure", "agent.accept", "agent.alliance", "agent.effort-pledge", "agent.positive-expectation"],
        ["Providing Suggestions"] = ["agent.options-offered"],
        ["Information"] = ["agent.process-answer", "agent.concrete-detail", "agent.proactive-disclosure"],
    };

    /// <summary>Suggestions and restatements are often put as questions, and are labelled as what they are.</summary>
    private static readonly string[] _putAsQuestions = ["agent.options-offered", "agent.mirror"];

    public IReadOnlyList<string> Sets { get; } = ["esconv"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        LabelCounts counts = new([Question, .. _strategies.Keys]);
        foreach (LabelledItem item in sets[0].Items)
        {
            IReadOnlyList<LabelledTurn> turns = item.Turns;
            IReadOnlyList<MessageAnalysis> read = reader.Turns(turns, "seeker");
            foreach ((LabelledTurn turn, MessageAnalysis message) in turns.Zip(read).Where(p => p.First.Speaker == "supporter"))
            {
                IReadOnlyList<string> found = reader.Labels(message, _strategies);
                found = reader.AsksApartFrom(message, turn.Text, _putAsQuestions) ? [Question, .. found] : found;
                counts.Add(turn.Labels, found);
                misses.Add("esconv", "strategy", turn.Labels, found, turn.Text);
            }
        }

        yield return new Figure("support strategies", $"esconv ({sets[0].Parts})", counts.Items, "macro-F1 of 6", counts.MacroF1) { Floor = "LR .47", Reach = 0.45, Details = counts.Details };
    }
}
