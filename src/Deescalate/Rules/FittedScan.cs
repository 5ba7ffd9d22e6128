using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Looks the n-grams of a message up in all tables of fitted weights, in one pass. Holds the scratch space of one session; not for several threads.</summary>
/// <param name="rules">The rules, with their weights.</param>
internal sealed class FittedScan(RuleSet rules)
{
    /// <summary>A word with less than this share of what the weightiest word has does not belong to the stretch that is shown.</summary>
    private const float LeastShare = 0.2f;

    private readonly int[] _agent = new int[rules.AgentWeights?.Labels.Length ?? 0];
    private readonly int[] _customer = new int[rules.CustomerWeights?.Labels.Length ?? 0];
    private float[] _amounts = new float[64];

    /// <summary>What the n-grams of the latest customer's message add up to for each label of the table of emotions.</summary>
    public int[] EmotionSums { get; } = new int[rules.Fitted?.Labels ?? 0];

    /// <summary>Reads a message.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="customer">Whether the customer says it.</param>
    /// <param name="matches">Where to add what the weights of rules find.</param>
    public void Read(TermBuffer terms, bool customer, CueMatches matches)
    {
        RuleWeights? weights = customer ? rules.CustomerWeights : rules.AgentWeights;
        int[] sums = customer ? _customer : _agent;
        Array.Clear(sums);
        if (!customer || rules.Fitted is not { } emotions)
        {
            Sum(terms, weights?.Table, sums);
        }
        else if (weights is null)
        {
            Array.Clear(EmotionSums);
            Sum(terms, emotions.Table, EmotionSums);
        }
        else
        {
            Array.Clear(EmotionSums);
            PairSink sink = new(emotions.Table, EmotionSums, weights.Table, sums);
            NgramScan.Read(terms, ref sink);
        }

        if (weights is not null)
        {
            AddMatches(terms, weights, sums, matches);
        }
    }

    private static void Sum(TermBuffer terms, WeightTable? table, int[] sums)
    {
        if (table is not null)
        {
            SumSink sink = new(table, sums);
            NgramScan.Read(terms, ref sink);
        }
    }

    private void AddMatches(TermBuffer terms, RuleWeights weights, int[] sums, CueMatches matches)
    {
        float share = NgramScan.ShareOf(terms.Count);
        ReadOnlySpan<RuleWeight> labels = weights.Labels;
        for (int label = 0; label < labels.Length; label++)
        {
            if (sums[label] * share >= labels[label].Least && terms.Count > 0)
            {
                AddMatch(terms, weights, label, matches);
            }
        }
    }

    /// <summary>Adds the stretch of the message that speaks most for a label as a match of its rule, where the rule's own cues leave it open.</summary>
    private void AddMatch(TermBuffer terms, RuleWeights weights, int label, CueMatches matches)
    {
        RuleWeight weight = weights.Labels[label];
        RuleEntry rule = rules.Entries[weight.Rule];
        if (IsFound(rule, matches))
        {
            return;
        }

        if (_amounts.Length < terms.Count)
        {
            _amounts = new float[Math.Max(terms.Count, _amounts.Length * 2)];
        }

        Array.Clear(_amounts, 0, terms.Count);
        TermSink sink = new(weights.Table, label, _amounts);
        NgramScan.Read(terms, ref sink);
        (int first, int last) = Weightiest(terms, _amounts);
        bool move = rule.Descriptor.Kind == RuleKind.Fault && IsMove(matches, terms.Terms, first);
        if (!move && !CuePlacement.Guarded(weight.Guards, ownNegation: false, first, last, terms.Terms))
        {
            matches.Add(weight.Rule, weight.Group, CueMatch.NoCue, first, last);
        }
    }

    /// <summary>Whether a rule's cues find it without the help of weights.</summary>
    private static bool IsFound(RuleEntry rule, CueMatches matches) =>
        matches.HasRule(rule.Number) && CueRuleReader.Confidence(rule, matches, out _, out _) >= rule.Descriptor.Threshold;

    /// <summary>Whether cues see a move in the sentence: weights, which know the whole message, may have taken it for a fault.</summary>
    private bool IsMove(CueMatches matches, ReadOnlySpan<Term> terms, int first)
    {
        foreach (int number in matches.Rules)
        {
            RuleEntry move = rules.Entries[number];
            for (int i = move.Descriptor.Kind == RuleKind.Move && IsFound(move, matches) ? matches.Head(number) : -1; i >= 0; i = matches[i].Next)
            {
                if (matches[i].Cue != CueMatch.NoCue && terms[matches[i].First].Sentence == terms[first].Sentence)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The stretch of words, within a sentence, with the greatest sum (Bentley, "Programming Pearls", 1984), each less what a word must have to
    /// belong to it.</summary>
    private static (int First, int Last) Weightiest(TermBuffer terms, ReadOnlySpan<float> amounts)
    {
        float most = 0;
        for (int i = 0; i < terms.Count; i++)
        {
            most = Math.Max(most, amounts[i]);
        }

        float least = LeastShare * most;
        float best = 0;
        float sum = 0;
        int start = 0;
        (int First, int Last) found = (0, terms.Count - 1);
        for (int i = 0; i < terms.Count; i++)
        {
            bool anew = sum <= 0 || terms.Terms[i].Has(TermFlags.SentenceStart);
            (start, sum) = anew ? (i, amounts[i] - least) : (start, sum + amounts[i] - least);
            if (sum > best)
            {
                best = sum;
                found = (start, i);
            }
        }

        return found;
    }
}
