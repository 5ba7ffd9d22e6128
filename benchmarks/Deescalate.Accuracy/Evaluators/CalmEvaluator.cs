using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>False alarms on ordinary requests: what a calm message must not be taken for.</summary>
internal sealed class CalmEvaluator : IEvaluator
{
    private const float Hot = 0.5f;

    public IReadOnlyList<string> Sets { get; } = ["multidogo", "banking77", "clinc150"];

    public bool ReadsAllParts => true;

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        int allItems = 0;
        int allHandoffs = 0;
        foreach (LabelledSet set in sets)
        {
            int items = 0;
            int hot = 0;
            int hostile = 0;
            foreach (LabelledItem item in set.Items)
            {
                items++;
                MessageAnalysis message = reader.Customer(item.Text);
                bool isHot = message.Heat >= Hot;
                bool isHostile = reader.Finds(message, CustomerRules.Abuse, CustomerRules.Threat);
                bool asksForHuman = reader.Finds(message, CustomerRules.EscalationRequest);
                hot += isHot ? 1 : 0;
                hostile += isHostile ? 1 : 0;
                allHandoffs += asksForHuman ? 1 : 0;
                misses.Add(set.Name, "heat >= .5", expected: false, isHot, item.Text);
                misses.Add(set.Name, "abuse or threat", expected: false, isHostile, item.Text);
                misses.Add(set.Name, "wants a human", expected: false, asksForHuman, item.Text);
            }

            allItems += items;
            yield return Rate("false alarm: hot", $"{set.Name} ({set.Parts})", items, hot, 1000);
            yield return Rate("false alarm: abuse, threat", $"{set.Name} ({set.Parts})", items, hostile, 1000);
        }

        yield return Rate("false alarm: wants a human", string.Join(" + ", sets.Select(s => s.Name)), allItems, allHandoffs, 2000) with { Reach = 1, LessIsBetter = true };
    }

    private static Figure Rate(string capability, string set, int items, int count, int per) =>
        new(capability, set, items, FormattableString.Invariant($"per {per:N0}"), items == 0 ? 0 : (double)count * per / items)
        {
            LessIsBetter = true,
            Details = [FormattableString.Invariant($"{count} of {items}")],
        };
}
