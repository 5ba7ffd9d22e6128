using System.Globalization;
using Deescalate.Accuracy.Baselines;
using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Whether the risk ranks what escalated above the rest: disputes that went to mediation, and customers' messages that threaten, insult or ask for
/// somebody else. Beside it a bag of words, fitted to the training part or else to the other folds of the same items; the risk itself is fitted to none of them.</summary>
internal sealed class EscalationEvaluator : IEvaluator
{
    private const string Disputes = "wikitactics";
    private const string Customers = "service_customer";
    private const int Folds = 5;

    public IReadOnlyList<string> Sets { get; } = [Disputes, Customers];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        foreach (LabelledSet set in sets)
        {
            Item[] items = Read(set, reader);
            foreach (Item item in items)
            {
                misses.Add(set.Name, "escalation", item.Escalated, item.Risk >= 0.5, item.Text);
            }

            Item[] training = Read(new LabelledSet(set.Name, set.Unread), reader);
            yield return Figure("escalation by risk", set, items, training.Length > 0 ? Score(BagOfWords.Fit(Texts(training)), items) : BagOfWords.CrossValidate(Texts(items), Folds));
            if (training.Length > 0)
            {
                Item[] all = [.. training, .. items];
                yield return Figure("same, all parts", set with { Files = [.. set.Files, .. set.Unread] }, all, BagOfWords.CrossValidate(Texts(all), Folds));
            }
        }
    }

    private static Figure Figure(string capability, LabelledSet set, Item[] items, IEnumerable<(double Score, bool Positive)> words) =>
        new(capability, $"{set.Name} ({set.Parts})", items.Length, "AUC", Auc(items.Select(i => (i.Risk, i.Escalated))))
        {
            Floor = string.Create(CultureInfo.InvariantCulture, $"words {Auc(words):.00}"),
        };

    private static Item[] Read(LabelledSet set, Reader reader) => [.. set.Items.Select(i => set.Name == Disputes ? Dispute(i, reader) : Customer(i, reader))];

    private static (string Text, bool Positive)[] Texts(Item[] items) => [.. items.Select(i => (i.Text, i.Escalated))];

    private static IEnumerable<(double Score, bool Positive)> Score(BagOfWords model, Item[] items) => items.Select(i => (model.Score(i.Text), i.Escalated));

    /// <summary>A dispute between equals has no agent: all speakers are read as customers, and the mean of the risk over the talk counts.</summary>
    private static Item Dispute(LabelledItem item, Reader reader)
    {
        IReadOnlyList<LabelledTurn> turns = item.Turns;
        IReadOnlyList<float> risks = reader.Risks(turns.Select(t => Message.FromCustomer(t.Text)));
        return new Item(string.Join('\n', turns.Select(t => t.Text)), item.Int("label") == 1, risks.Count == 0 ? 0 : risks.Average());
    }

    private static Item Customer(LabelledItem item, Reader reader)
    {
        bool escalated = item.Strings("threats").Count > 0 || item.String("abuse") is "agent" or "company" || item.Bool("demands_human");
        return new Item(item.Text, escalated, reader.Risks(item.Context.Select(Speakers.ToMessage).Append(Message.FromCustomer(item.Text)))[^1]);
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

    private sealed record Item(string Text, bool Escalated, double Risk);
}
