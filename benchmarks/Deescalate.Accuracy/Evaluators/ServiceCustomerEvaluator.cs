using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Customers' messages labelled for this project: emotions, heat, abuse, threats, the wish for a human, questions, repeat contact.</summary>
internal sealed class ServiceCustomerEvaluator : IEvaluator
{
    private const string Set = "service_customer";

    public IReadOnlyList<string> Sets { get; } = [Set];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        LabelCounts emotions = new(CustomerRules.EmotionNames);
        Correlation heat = new();
        BinaryCounts abuse = new();
        BinaryCounts threats = new();
        BinaryCounts human = new();
        BinaryCounts repeat = new();
        LabelCounts question = new("none", "outcome", "process", "other");
        foreach (LabelledItem item in sets[0].Items)
        {
            MessageAnalysis message = reader.Last(item.Context.Select(Speakers.ToMessage), Message.FromCustomer(item.Text));
            IReadOnlyList<string> expected = item.Strings("emotions");
            IReadOnlyList<string> predicted = reader.Emotions(message);
            emotions.Add(expected, predicted);
            misses.Add(Set, "emotions", expected, predicted, item.Text);
            heat.Add(message.Heat, item.Int("heat"));
            misses.Add(Set, "heat", $"{item.Int("heat")}", $"{Level(message.Heat)}", item.Text);
            Count(abuse, "abuse", item.String("abuse") != "none", CustomerRules.Abuse);
            Count(threats, "threat", item.Strings("threats").Count > 0, CustomerRules.Threat);
            Count(human, "wants a human", item.Bool("demands_human"), CustomerRules.EscalationRequest);
            Count(repeat, "repeat contact", item.Bool("repeat_contact"), CustomerRules.RepeatContact);
            string kind = reader.Attribute(message, CustomerRules.Question, "kind") ?? "none";
            question.Add(item.String("question"), kind);
            misses.Add(Set, "question", item.String("question"), kind, item.Text);

            void Count(BinaryCounts counts, string metric, bool labelled, string rule)
            {
                bool found = reader.Finds(message, rule);
                counts.Add(labelled, found);
                misses.Add(Set, metric, labelled, found, item.Text);
            }
        }

        string name = $"{Set} ({sets[0].Parts})";
        yield return new Figure("emotions", name, emotions.Items, "micro-F1 of 12", emotions.MicroF1) { Reach = 0.75, Details = emotions.Details };
        yield return new Figure("heat", name, heat.Items, "Pearson", heat.Pearson) { Reach = 0.75, Human = ".93" };
        yield return Binary("abuse", abuse, "κ .93");
        yield return Binary("threat", threats, "");
        yield return Binary("wants a human", human, "κ .90");
        yield return Binary("repeat contact", repeat, "κ .87");
        yield return new Figure("question kind", name, question.Items, "accuracy of 4", question.Accuracy) { Reach = 0.80, Human = "κ .91", Details = question.Details };

        Figure Binary(string capability, BinaryCounts counts, string agreement) =>
            new(capability, name, counts.Items, "F1", counts.F1) { Reach = 0.80, Human = agreement, Details = [counts.ToString()] };
    }

    private static int Level(float heat) => heat < 0.25f ? 0 : heat < 0.5f ? 1 : heat < 0.75f ? 2 : 3;
}
