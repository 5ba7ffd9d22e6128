using System.Globalization;
using Deescalate.Accuracy.Baselines;
using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Whether the risk ranks what escalated above the rest: disputes that went to mediation, and customers' messages that threaten, insult or ask for
/// somebody else. Beside it a bag of words, fitted to the other folds of the same items; the risk itself is fitted to none of them.</summary>
internal sealed class EscalationEvaluator : IEvaluator
{
    private const string Disputes = "wikitactics";
    private const string Customers = "service_customer";
    private const int Folds = 5;

    public IReadOnlyList<string> Sets { get; } = [Disputes, Customers];

    public bool ReadsAllParts => true;

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        foreach (LabelledSet set in sets)
        {
            (string Text, bool Escalated, double Risk)[] items = [.. set.Items.Select(i => set.Name == Disputes ? Dispute(i, reader) : Customer(i, reader))];
            foreach ((string text, bool escalated, double risk) in items)
            {
                misses.Add(set.Name, "escalation", escalated, risk >= 0.5, text);
            }

            yield return new Figure("escalation by risk", $"{set.Name} ({set.Parts})", items.Length, "AUC", Auc(items.Select(i => (i.Risk, i.Escalated))))
            {
                Floor = string.Create(CultureInfo.InvariantCulture, $"words {Auc(BagOfWords.CrossValidate([.. items.Select(i => (i.Text, i.Escalated))], Folds)):.00}"),
            };
        }
    }

    /// <summary>A dispute between equals has no agent: all speakers are read as customers, and the mean of the risk over the talk counts.</summary>
    private static (string Text, bool Escalated, double Risk) Dispute(LabelledItem item, Reader reader)
    {
        IReadOnlyList<LabelledTurn> turns = item.Turns;
        IReadOnlyList<float> risks = reader.Risks(turns.Select(t => Message.FromCustomer(t.Text)));
        return (string.Join('\n', turns.Select(t => t.Text)), item.Int("label") == 1, risks.Count == 0 ? 0 : risks.Average());
    }

    private static (string Text, bool Escalated, double Risk) Customer(LabelledItem item, Reader reader)
    {
        bool escalated = item.Strings("threats").Count > 0 || item.String("abuse") is "agent" or "company" || item.Bool("demands_human");
        return (item.Text, escalated, reader.Risks(item.Context.Select(Speakers.ToMessage).Append(Message.FromCustomer(item.Text)))[^1]);
    }

    private static double Auc(IEnumerable<(double Score, bool Positive)> items)
    {
        RankedScores scores = new();
        foreach ((double score, bool positive) in items)
        {
            scores.Add(score, positive);
        }

        return scores.Auc;
    }
}
