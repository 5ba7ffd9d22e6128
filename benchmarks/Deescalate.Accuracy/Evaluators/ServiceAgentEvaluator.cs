using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Agents' messages labelled for this project: how they answer, which moves and which faults they show.</summary>
internal sealed class ServiceAgentEvaluator : IEvaluator
{
    private const string Set = "service_agent";

    public IReadOnlyList<string> Sets { get; } = [Set];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        LabelCounts answers = new("none", "outcome", "process", "deferred");
        LabelCounts moves = new([.. AgentRules.Moves.Keys]);
        LabelCounts faults = new([.. AgentRules.Faults.Keys]);
        foreach (LabelledItem item in sets[0].Items)
        {
            MessageAnalysis message = reader.Last(item.Context.Select(Speakers.ToMessage), Message.FromAgent(item.Text));
            string answer = item.String("answer");
            string predicted = message.Answer.ToString().ToLowerInvariant();
            answers.Add(answer, predicted);
            misses.Add(Set, "answer", answer, predicted, item.Text);
            Count(moves, "moves", AgentRules.Moves);
            Count(faults, "faults", AgentRules.Faults);

            void Count(LabelCounts counts, string field, IReadOnlyDictionary<string, string[]> table)
            {
                IReadOnlyList<string> expected = item.Strings(field);
                if (expected.FirstOrDefault(l => !table.ContainsKey(l)) is not null)
                {
                    throw item.Wrong(field, $"made of known labels ({string.Join(", ", table.Keys)})");
                }

                IReadOnlyList<string> found = reader.Labels(message, table);
                counts.Add(expected, found);
                misses.Add(Set, field, expected, found, item.Text);
            }
        }

        string name = $"{Set} ({sets[0].Parts})";
        yield return new Figure("answer kind", name, answers.Items, "accuracy of 4", answers.Accuracy) { Reach = 0.80, Human = "κ .94", Details = answers.Details };
        yield return new Figure("agent moves", name, moves.Items, "micro-F1 of 19", moves.MicroF1) { Reach = 0.75, Details = moves.Details };
        yield return new Figure("agent faults", name, faults.Items, "micro-F1 of 8", faults.MicroF1) { Reach = 0.70, Details = faults.Details };
    }
}
