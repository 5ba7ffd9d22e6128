using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Counsellors' turns: reflections of content or feeling, which a service agent calls mirroring and labelling, and questions.</summary>
internal sealed class CounsellorEvaluator : IEvaluator
{
    public IReadOnlyList<string> Sets { get; } = ["annomi"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        BinaryCounts reflections = new();
        BinaryCounts questions = new();
        foreach (LabelledItem item in sets[0].Items)
        {
            IReadOnlyList<LabelledTurn> turns = item.Turns;
            IReadOnlyList<MessageAnalysis> read = reader.Turns(turns, "client");
            foreach ((LabelledTurn turn, MessageAnalysis message) in turns.Zip(read).Where(p => p.First.Speaker == "therapist"))
            {
                Count(reflections, "reflection", turn, reader.Finds(message, "agent.mirror", "agent.label"));
                Count(questions, "question", turn, reader.Asks(message, turn.Text));
            }
        }

        string name = $"annomi ({sets[0].Parts})";
        yield return new Figure("mirror", name, reflections.Items, "F1", reflections.F1) { Floor = "LR .66", Reach = 0.70, Human = ".83", Details = [reflections.ToString()] };
        yield return new Figure("agent asks", name, questions.Items, "F1", questions.F1) { Floor = "LR .86", Reach = 0.92, Human = ".945", Details = [questions.ToString()] };

        void Count(BinaryCounts counts, string label, LabelledTurn turn, bool found)
        {
            bool labelled = turn.Labels.Contains(label, StringComparer.Ordinal);
            counts.Add(labelled, found);
            misses.Add("annomi", label, labelled, found, turn.Text);
        }
    }
}
