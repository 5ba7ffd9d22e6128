using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Questions that ask for an outcome against questions that ask how or why. A question that is not seen counts as wrong.</summary>
internal sealed class QuestionKindEvaluator(string set) : IEvaluator
{
    /// <summary>TREC's classes that answer how many, how much, when and how long.</summary>
    private static readonly HashSet<string> _outcomes = ["NUM:count", "NUM:money", "NUM:date", "NUM:period"];

    public IReadOnlyList<string> Sets { get; } = [set];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        LabelCounts counts = new("outcome", "process");
        foreach (LabelledItem item in sets[0].Items)
        {
            if (Label(item) is { } label)
            {
                string predicted = reader.Attribute(reader.Customer(item.Text), CustomerRules.Question, "kind") ?? "none";
                counts.Add(label, predicted);
                misses.Add(set, "question", label, predicted, item.Text);
            }
        }

        yield return new Figure("outcome or process", $"{set} ({sets[0].Parts})", counts.Items, "accuracy of 2", counts.Accuracy)
        {
            Floor = "LR .965",
            Reach = 0.95,
            Details = counts.Details,
        };
    }

    /// <summary>The field <c>mapped</c> where there is one; else TREC's fine class: when, how much and how long are outcomes, how and why are
    /// process, as the other set maps them; the rest (who, where, definitions, other figures) is neither.</summary>
    private static string? Label(LabelledItem item)
    {
        if (item.Has("mapped"))
        {
            return item.String("mapped") is "outcome" or "process" ? item.String("mapped") : null;
        }

        string fine = item.String("fine");
        return _outcomes.Contains(fine) ? "outcome" : fine is "DESC:manner" or "DESC:reason" ? "process" : null;
    }
}
