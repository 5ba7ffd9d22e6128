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

    /// <summary>Lists what makes up the log-odds of a rule's labels, less their thresholds: of the message, or of the sentence of it that says most.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="terms">The message.</param>
    /// <param name="contributions">Where to.</param>
    public void Explain(RuleEntry rule, TermBuffer terms, List<RuleContribution> contributions)
    {
        List<(List<NgramHit> Hits, int First, int Next)> readings = [.. Readings(terms)];
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i].Rule == rule.Number)
            {
                (List<NgramHit> hits, int first, int next) = readings.MaxBy(
                    r => labels[i].Scale * NgramScan.ShareOf(r.Next - r.First) * r.Hits.Where(h => h.Label == i).Sum(h => h.Weight) - (r.Next - r.First < terms.Count ? labels[i].Handicap : 0));
                Explain(i, rule.Descriptor.Id, hits.Where(h => h.Label == i), terms, first, next, contributions);
            }
        }
    }

    /// <summary>Lists what the customer's message before adds to the log-odds of a rule's labels.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="terms">The customer's message.</param>
    /// <param name="contributions">Where to.</param>
    public void ExplainBefore(RuleEntry rule, TermBuffer terms, List<RuleContribution> contributions)
    {
        List<NgramHit> hits = [];
        float share = NgramScan.BeforeShareOf(NgramScan.ReadBefore(terms, new HitSink(table, hits)));
        int[] sums = new int[labels.Length];
        hits.ForEach(h => sums[h.Label] += h.Weight);
        foreach (NgramHit hit in hits.Where(h => labels[h.Label].Rule == rule.Number))
        {
            float whole = sums[hit.Label] * share * labels[hit.Label].Scale;
            float kept = whole == 0 ? 1 : SaidBefore.Bound(whole) / whole;
            TextSpan span = hit.First < 0 ? new TextSpan(0, terms.Text.Length) : terms.SpanOf(hit.First, hit.Last);
            string attributes = table.Labels[hit.Label].Name[rule.Descriptor.Id.Length..].TrimStart();
            contributions.Add(new RuleContribution(rule.Descriptor.Id, span, labels[hit.Label].Scale * share * kept * hit.Weight) { Attributes = attributes, Before = true });
        }
    }

    private void Explain(int number, string rule, IEnumerable<NgramHit> hits, TermBuffer terms, int first, int next, List<RuleContribution> contributions)
    {
        FittedLabel label = table.Labels[number];
        TextSpan whole = next > first ? terms.SpanOf(first, next - 1) : new TextSpan(0, terms.Text.Length);
        float share = NgramScan.ShareOf(next - first);
        RuleContribution floor = new(rule, whole, label.Bias - label.Threshold - (next - first < terms.Count ? labels[number].Handicap : 0)) { Attributes = label.Name[rule.Length..].TrimStart() };
        contributions.Add(floor);
        foreach (NgramHit hit in hits)
        {
            contributions.Add(floor with { Span = hit.First < 0 ? whole : terms.SpanOf(hit.First, hit.Last), LogOdds = label.Scale * share * hit.Weight });
        }
    }

    /// <summary>The n-grams with weights of the message, and those of each of its sentences where there are several.</summary>
    private IEnumerable<(List<NgramHit> Hits, int First, int Next)> Readings(TermBuffer terms)
    {
        List<NgramHit> whole = [];
        HitSink all = new(table, whole);
        NgramScan.Read(terms, ref all);
        yield return (terms.Count >= FittedScan.LeastSentence ? whole : [], 0, terms.Count);
        bool shouts = HeatMeter.Shouts(terms);
        for (int first = 0, next; first < terms.Count && terms.Sentences > 1; first = next)
        {
            List<NgramHit> hits = [];
            HitSink sink = new(table, hits);
            bool stressed = false;
            next = NgramScan.ReadSentence(terms, first, shouts, ref stressed, ref sink);
            NgramScan.ReadManner(terms.Terms[first..next], shouts, stressed, ref sink);
            if (next - first >= FittedScan.LeastSentence)
            {
                yield return (hits, first, next);
            }
        }
    }
}
