using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Looks the n-grams of a message up in all tables of fitted weights, in one pass. Emotions are those of the whole message. The weights of a rule speak
/// where those of the message do, or those of one of its sentences: a fault is often one sentence among others. Holds the scratch space of one session; not for
/// several threads.</summary>
/// <param name="rules">The rules, with their weights.</param>
internal sealed class FittedScan(RuleSet rules)
{
    /// <summary>Words of the shortest sentence, or message, that is read by itself: a shorter one ("Really.") means what those around it say.</summary>
    public const int LeastSentence = 3;

    /// <summary>Terms beyond which a message is taken to hold a log, a list or another paste, which says the same many times: then each n-gram of feelings counts once, and rules are read
    /// sentence by sentence only.</summary>
    public const int LongestTale = 120;

    /// <summary>A word with less than this share of what the weightiest word has does not belong to the stretch that is shown.</summary>
    private const float LeastShare = 0.2f;

    /// <summary>Moves that do business.</summary>
    private static readonly string[] _business =
    [
        "agent.agency", "agent.curious-question", "agent.face-saving", "agent.follow-up", "agent.gap-question", "agent.name-asked", "agent.name-used",
        "agent.options-offered", "agent.outcome-answer", "agent.proactive-disclosure", "agent.take-action",
    ];

    private readonly FoundNgrams _found = new();
    private readonly int[] _sentence = new int[Math.Max(rules.AgentWeights?.Table.Width ?? 0, rules.CustomerWeights?.Table.Width ?? 0)];
    private readonly int[] _message = new int[Math.Max(rules.AgentWeights?.Table.Width ?? 0, rules.CustomerWeights?.Table.Width ?? 0)];
    private readonly float[] _evidence = new float[rules.AgentWeights?.Labels.Length ?? 0];
    private float[] _amounts = new float[64];

    /// <summary>How far the latest agent's message is beyond the threshold of each label of the agents' weights, in log-odds: the message, or the sentence that says most.
    /// <see cref="float.NegativeInfinity"/> where it was too short to be read.</summary>
    public float[] Beyond { get; } = new float[rules.AgentWeights?.Labels.Length ?? 0];

    /// <summary>What the n-grams of the latest customer's message add up to for each label of the table of emotions.</summary>
    public int[] EmotionSums { get; } = new int[rules.Fitted?.Table.Width ?? 0];

    /// <summary>The n-grams of the latest customer's message that the table of emotions knows; null where there is none.</summary>
    public FoundNgrams? Found { get; } = rules.Fitted is null ? null : new FoundNgrams();

    /// <summary>What the latest customer's message says of the reply to come; null where agents' rules have no weights.</summary>
    public SaidBefore? SaidBefore { get; } = rules.AgentWeights is { } agents ? new SaidBefore(agents) : null;

    /// <summary>How far the latest agent's message is beyond the threshold of that label of a rule which speaks most for it; null where none could read it.</summary>
    public float? BeyondOf(RuleEntry rule)
    {
        ReadOnlySpan<RuleWeight> labels = rules.AgentWeights is { } weights ? weights.Labels : [];
        float most = float.NegativeInfinity;
        for (int label = 0; label < labels.Length; label++)
        {
            most = labels[label].Rule == rule.Number ? Math.Max(most, Beyond[label]) : most;
        }

        return float.IsNegativeInfinity(most) ? null : most;
    }

    /// <summary>Reads a message.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="customer">Whether the customer says it.</param>
    /// <param name="before">Log-odds of each label by what was said before; empty for none.</param>
    /// <param name="matches">Where to add what the weights of rules find.</param>
    public void Read(TermBuffer terms, bool customer, ReadOnlySpan<float> before, CueMatches matches)
    {
        if (customer)
        {
            SaidBefore?.Read(terms);
        }
        else
        {
            Array.Fill(Beyond, float.NegativeInfinity);
            Array.Fill(_evidence, float.NegativeInfinity);
        }

        RuleWeights? weights = customer ? rules.CustomerWeights : rules.AgentWeights;
        FittedEmotions? emotions = customer ? rules.Fitted : null;
        Array.Clear(EmotionSums);
        Found?.Clear(rules.Fitted!.Table, once: terms.Count > LongestTale);
        if (weights is null || terms.Count < LeastSentence)
        {
            if (emotions is not null)
            {
                FoundSink sink = new(emotions.Table, EmotionSums, Found!);
                NgramScan.Read(terms, ref sink);
            }

            return;
        }

        bool stressed;
        _found.Clear(weights.Table);
        if (emotions is null)
        {
            FoundSink sink = new(weights.Table, _sentence, _found);
            stressed = ReadSentences(terms, weights, before, ref sink, matches);
        }
        else
        {
            FoundSink feelings = new(emotions.Table, EmotionSums, Found!);
            PairSink sink = new(feelings, new FoundSink(weights.Table, _sentence, _found));
            stressed = ReadSentences(terms, weights, before, ref sink, matches);
            NgramScan.ReadManner(terms, HeatMeter.Shouts(terms), stressed, ref feelings);
        }

        if (terms.Count <= LongestTale)
        {
            SumSink whole = new(weights.Table, _message);
            NgramScan.ReadManner(terms, HeatMeter.Shouts(terms), stressed, ref whole);
            AddMatches(terms, weights, before, _message, 0, terms.Count, matches);
        }

        if (!customer)
        {
            OverruledCues.Withdraw(rules, _evidence, Beyond, matches);
        }
    }

    private bool ReadSentences<TSink>(TermBuffer terms, RuleWeights weights, ReadOnlySpan<float> before, ref TSink sink, CueMatches matches)
        where TSink : struct, INgramSink
    {
        bool shouts = HeatMeter.Shouts(terms);
        bool anyStressed = false;
        int labels = weights.Labels.Length;
        Array.Clear(_message, 0, labels);
        for (int first = 0, next; first < terms.Count; first = next)
        {
            bool stressed = false;
            Array.Clear(_sentence, 0, labels);
            next = NgramScan.ReadSentence(terms, first, shouts, ref stressed, ref sink);
            anyStressed |= stressed;
            for (int label = 0; label < labels; label++)
            {
                _message[label] += _sentence[label];
            }

            if (next - first >= LeastSentence && next - first < terms.Count)
            {
                SumSink manner = new(weights.Table, _sentence);
                NgramScan.ReadManner(terms.Terms[first..next], shouts, stressed, ref manner);
                AddMatches(terms, weights, before, _sentence, first, next, matches);
            }
        }

        return anyStressed;
    }

    private void AddMatches(TermBuffer terms, RuleWeights weights, ReadOnlySpan<float> before, int[] sums, int first, int next, CueMatches matches)
    {
        float share = NgramScan.ShareOf(next - first);
        bool sentence = next - first < terms.Count;
        bool agent = ReferenceEquals(weights, rules.AgentWeights);
        ReadOnlySpan<RuleWeight> labels = weights.Labels;
        for (int label = 0; label < labels.Length; label++)
        {
            float own = sums[label] * share * labels[label].Scale;
            float expected = before.IsEmpty ? 0 : before[label];
            float beyond = labels[label].Beyond(own, expected, sentence);
            if (agent)
            {
                Beyond[label] = Math.Max(Beyond[label], beyond);
                if ((sentence || terms.Sentences == 1) && matches.HasRule(labels[label].Rule, first, next))
                {
                    _evidence[label] = Math.Max(_evidence[label], own + expected);
                }
            }

            if (beyond >= 0 && own > 0 && next > first)
            {
                AddMatch(terms, weights, label, first, next, matches);
            }
        }
    }

    /// <summary>Adds the stretch of a sentence, or of the message, that speaks most for a label as a match of its rule, where the rule's own cues leave it open.</summary>
    private void AddMatch(TermBuffer terms, RuleWeights weights, int label, int start, int next, CueMatches matches)
    {
        RuleWeight weight = weights.Labels[label];
        RuleEntry rule = rules.Entries[weight.Rule];
        // Cues of mirrors only open a restatement; a match of theirs does not mean that one was found.
        if (weight.Rule != rules.Mirror && IsFound(rule, matches))
        {
            return;
        }

        (int first, int last) = Stretch(terms, label, start, next);
        bool kind = rule.Descriptor.Kind == RuleKind.Fault && IsKind(matches, terms.Terms, first);
        if (!kind && !CuePlacement.Guarded(weight.Guards, ownNegation: false, first, last, terms.Terms))
        {
            matches.Add(weight.Rule, weight.Group, CueMatch.NoCue, first, last);
        }
    }

    /// <summary>The stretch of words of the latest message, or of a part of it, that speaks most for a label.</summary>
    public (int First, int Last) Stretch(TermBuffer terms, int label, int start, int next)
    {
        if (_amounts.Length < terms.Count)
        {
            _amounts = new float[Math.Max(terms.Count, _amounts.Length * 2)];
        }

        Array.Clear(_amounts, 0, terms.Count);
        _found.LayUpon(label, _amounts);
        return Weightiest(terms.Terms, _amounts, start, next);
    }

    /// <summary>Whether a rule's cues find it without the help of weights.</summary>
    private static bool IsFound(RuleEntry rule, CueMatches matches) =>
        matches.HasRule(rule.Number) && CueRuleReader.Confidence(rule, matches, out _, out _) >= rule.Descriptor.Threshold;

    /// <summary>Whether cues see a move in the sentence that nobody makes with a fault in mind: weights, which know the whole message, may have taken it for one. Who names, asks,
    /// offers, tells or does something may well be at fault by the way.</summary>
    private bool IsKind(CueMatches matches, ReadOnlySpan<Term> terms, int first)
    {
        foreach (int number in matches.Rules)
        {
            RuleEntry move = rules.Entries[number];
            bool kind = move.Descriptor.Kind == RuleKind.Move && Array.IndexOf(_business, move.Descriptor.Id) < 0;
            for (int i = kind && IsFound(move, matches) ? matches.Head(number) : -1; i >= 0; i = matches[i].Next)
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
    private static (int First, int Last) Weightiest(ReadOnlySpan<Term> terms, ReadOnlySpan<float> amounts, int start, int next)
    {
        float most = 0;
        for (int i = start; i < next; i++)
        {
            most = Math.Max(most, amounts[i]);
        }

        float least = LeastShare * most;
        float best = 0;
        float sum = 0;
        int from = start;
        (int First, int Last) found = (start, next - 1);
        for (int i = start; i < next; i++)
        {
            bool anew = sum <= 0 || terms[i].Has(TermFlags.SentenceStart);
            (from, sum) = anew ? (i, amounts[i] - least) : (from, sum + amounts[i] - least);
            if (sum > best)
            {
                best = sum;
                found = (from, i);
            }
        }

        return found;
    }
}
