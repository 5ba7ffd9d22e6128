using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Fitted weights for the rules that read one side. Immutable.</summary>
/// <param name="table">The weights.</param>
/// <param name="labels">What each of the table's labels stands for.</param>
internal sealed class RuleWeights(WeightTable table, RuleWeight[] labels)
{
    /// <summary>What the group of fitted weights is called among a rule's groups.</summary>
    public const string GroupName = "fitted";

    /// <summary>How sure a rule is of what weights alone find: less than of a good cue.</summary>
    public const float Confidence = 0.7f;

    public WeightTable Table => table;

    public ReadOnlySpan<RuleWeight> Labels => labels;

    /// <summary>Lists what makes up the log-odds of a rule's labels, less their thresholds.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="terms">The message.</param>
    /// <param name="contributions">Where to.</param>
    public void Explain(RuleEntry rule, TermBuffer terms, List<RuleContribution> contributions)
    {
        List<NgramHit> hits = [];
        HitSink sink = new(table, hits);
        NgramScan.Read(terms, ref sink);
        TextSpan whole = new(0, terms.Text.Length);
        float share = NgramScan.ShareOf(terms.Count);
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i].Rule != rule.Number)
            {
                continue;
            }

            FittedLabel label = table.Labels[i];
            RuleContribution floor = new(rule.Descriptor.Id, whole, label.Bias - label.Threshold) { Attributes = label.Name[rule.Descriptor.Id.Length..].TrimStart() };
            contributions.Add(floor);
            foreach (NgramHit hit in hits.Where(h => h.Label == i))
            {
                contributions.Add(floor with { Span = hit.First < 0 ? whole : terms.SpanOf(hit.First, hit.Last), LogOdds = label.Scale * share * hit.Weight });
            }
        }
    }
}
