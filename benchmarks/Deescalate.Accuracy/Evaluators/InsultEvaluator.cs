using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Metrics;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;
using Deescalate.Rules;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>Whether the confidence of abuse ranks insults of a participant above other comments. The rule's threshold is taken away for it.</summary>
internal sealed class InsultEvaluator : IEvaluator
{
    public IReadOnlyList<string> Sets { get; } = ["kaggle_insults"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        DeescalateOptions options = new();
        options.Rules[CustomerRules.Abuse] = new RuleOptions { Threshold = 0 };
        Reader all = new(options);
        RankedScores scores = new();
        foreach (LabelledItem item in sets[0].Items)
        {
            bool insult = item.Int("label") == 1;
            double confidence = all.Confidence(all.Customer(item.Text), CustomerRules.Abuse);
            scores.Add(confidence, insult);
            misses.Add("kaggle_insults", "insult", insult, confidence > 0, item.Text);
        }

        yield return new Figure("insult by confidence", $"kaggle_insults ({sets[0].Parts})", scores.Items, "AUC", scores.Auc) { Floor = "VADER .69, LR .885", Reach = 0.86 };
    }
}
