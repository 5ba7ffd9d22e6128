using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The latest message of a session as read: terms, matches, emotions, heat. Reused from message to message; not for several threads.</summary>
internal sealed class MessageReading(RuleSet rules)
{
    private const float RepeatedShare = 0.2f;

    /// <summary>Matches of one cue in a long message from which on it says nothing new.</summary>
    private const int MostSaid = 3;
    private const int MostCompared = 64;

    private readonly TokenBuffer _tokens = new();
    private readonly CueScanner _scanner = new(rules.Index);
    private readonly FittedScan _fitted = new(rules);

    public RuleSet Rules => rules;

    public TermBuffer Terms { get; } = new();

    public CueMatches Matches { get; } = new(rules.Entries.Length);

    public HeatMeter HeatMeter { get; } = new();

    public EmotionAccumulator Emotions { get; private set; }

    public EmotionScores Scores { get; private set; }

    public float Heat { get; private set; }

    /// <summary>The groups of cues that speak.</summary>
    public CueKeys CueKeys { get; } = new();

    /// <summary>The n-grams of the customer's message, and its cues, that have fitted weights; null where there are no weights.</summary>
    public FoundNgrams? FoundNgrams => _fitted.Found;

    /// <summary>What fitted weights say of the latest message.</summary>
    public FittedScan Fitted => _fitted;

    /// <summary>What the latest customer's message says of the reply to come, for each label of the agents' weights; empty where they have none.</summary>
    public ReadOnlySpan<float> SaidBefore => _fitted.SaidBefore is { } said ? said.LogOdds : default;

    /// <summary>Whether the message reads as one to a company.</summary>
    public bool IsService { get; private set; }

    /// <summary>Where the parts of the emotions' scores are listed, for explanations; null where nobody asked.</summary>
    public List<EmotionContribution>? Trace { get; init; }

    /// <summary>The features by which the latest agent's message was weighed as an answer; empty where there are none.</summary>
    public float[] AnswerFeatures { get; } = new float[rules.AnswerFeatures?.Names.Count ?? 0];

    /// <summary>How the agent's message answers; null until somebody asks.</summary>
    public AnswerReading? Answer { get; set; }

    /// <summary>Reads a message's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="customer">Whether the customer says it; only then are emotions and heat measured.</param>
    /// <param name="answered">Whether an agent has spoken before, so that it is one to a company whatever it says.</param>
    /// <param name="before">What the customer's message before says of a reply, as <see cref="SaidBefore"/> gave it; empty where there was none.</param>
    public void Read(string text, bool customer, bool answered = false, ReadOnlySpan<float> before = default)
    {
        Tokenizer.Tokenize(text, _tokens);
        TermReader.Read(text, _tokens, rules.Index.Vocabulary, Terms);
        EntityRecognizer.Recognize(Terms);
        ScopeMarker.Mark(Terms);
        _scanner.Scan(Terms, customer, Matches);
        _fitted.Read(Terms, customer, customer ? default : before, Matches);
        _scanner.ScanVetoes(Terms, customer, Matches);
        foreach (int rule in Matches.Rules)
        {
            Matches.ApplyVetoes(rule, Terms.Terms);
        }

        Emotions = default;
        Scores = default;
        Heat = 0;
        Answer = null;
        Array.Clear(AnswerFeatures);
        if (customer)
        {
            MeasureFeeling(answered);
        }
    }

    /// <summary>Whether the customer mocks.</summary>
    /// <param name="span">The words that show it best.</param>
    public bool IsSarcastic(out TextSpan span)
    {
        span = default;
        return Matches.HasRule(rules.Sarcasm) && CueRuleReader.Confidence(rules.Entries[rules.Sarcasm], this, out span) >= rules.Entries[rules.Sarcasm].Descriptor.Threshold;
    }

    /// <summary>Whether the customer tells of something that went wrong for them.</summary>
    private bool IsGrieved(out TextSpan span)
    {
        span = default;
        return Matches.HasRule(rules.Grievance) && CueRuleReader.Confidence(rules.Entries[rules.Grievance], this, out span) >= rules.Entries[rules.Grievance].Descriptor.Threshold;
    }

    private void MeasureFeeling(bool answered)
    {
        HeatMeter.Clear();
        EmotionAccumulator emotions = default;
        bool shouts = HeatMeter.Shouts(Terms);
        ReadOnlySpan<Term> terms = Terms.Terms;
        foreach (int number in Matches.Rules)
        {
            RuleEntry rule = rules.Entries[number];
            if (!rule.ReadsCustomer)
            {
                continue;
            }

            for (int i = Matches.Head(number); i >= 0; i = Matches[i].Next)
            {
                if (Terms.Count > FittedScan.LongestTale && IsWornOut(rule, i))
                {
                    continue;
                }

                ref readonly CueMatch match = ref Matches[i];
                CueGroup group = rule.Groups[match.Group];
                float intensity = Intensity.Of(terms, match.First, match.Last, shouts);
                HeatMeter.Add(number, group.Heat, intensity, match.First, match.Last);
                if (rule.Emotion is { } emotion)
                {
                    float evidence = EmotionAccumulator.EvidenceOf(group.Weight) * MathF.Sqrt(intensity) * (IsRepeated(rule, i) ? RepeatedShare : 1);
                    emotions.Add(emotion, evidence);
                    Trace?.Add(new EmotionContribution(emotion, Terms.SpanOf(match.First, match.Last), evidence, rule.Descriptor.Id));
                }
            }
        }

        // Who only asks where a parcel is may sound annoyed to fitted weights, and is not.
        bool asks = Matches.HasRule(rules.Question) && emotions.EvidenceFor(Emotion.Frustration) <= 0;
        if (rules.Fitted is { } fitted)
        {
            IsService = new FittedFeeling(this, fitted, _fitted.Found!).Add(_fitted.EmotionSums, answered, ref emotions);
        }

        if (IsSarcastic(out TextSpan mockery))
        {
            ReadAsSarcasm(ref emotions, mockery);
        }
        else if (!asks && IsGrieved(out TextSpan wrong))
        {
            ReadAsGrievance(ref emotions, wrong);
        }

        Emotions = emotions;
        Scores = emotions.ToScores();
        Heat = HeatMeter.Close(Terms, Scores, IsService);
    }

    /// <summary>Lists the groups of cues that speak, each once.</summary>
    public void ReadCueKeys()
    {
        CueKeys.Clear();
        foreach (int number in Matches.Rules)
        {
            RuleEntry rule = rules.Entries[number];
            if (!rule.ReadsCustomer)
            {
                continue;
            }

            ulong seen = 0;
            for (int i = Matches.Head(number); i >= 0; i = Matches[i].Next)
            {
                int group = Matches[i].Group;
                if ((seen >> group & 1) == 0)
                {
                    seen |= 1UL << group;
                    CueKeys.Add(rule.GroupKeys[group], Matches[i].First, Matches[i].Last);
                }
            }
        }
    }

    /// <summary>Lists what the latest message was weighed by as an answer, heaviest first.</summary>
    public IReadOnlyList<AnswerContribution> ExplainAnswer()
    {
        List<AnswerContribution> contributions = [];
        for (int i = 0; i < AnswerFeatures.Length && rules.AnswerWeights is { Length: > 0 } weights; i++)
        {
            if (AnswerFeatures[i] != 0)
            {
                ReadOnlySpan<float> each = weights.AsSpan(AnswerTable.Kinds * i, AnswerTable.Kinds);
                contributions.Add(new AnswerContribution(
                    rules.AnswerFeatures!.Names[i], AnswerFeatures[i] * each[(int)AnswerKind.Deferred - 1], AnswerFeatures[i] * each[(int)AnswerKind.Process - 1], AnswerFeatures[i] * each[(int)AnswerKind.Outcome - 1]));
            }
        }

        return [.. contributions.OrderByDescending(c => Math.Max(Math.Abs(c.Deferred), Math.Max(Math.Abs(c.Process), Math.Abs(c.Outcome))))];
    }

    /// <summary>Takes away a share of what the trace lists for an emotion.</summary>
    public void Dampen(Emotion emotion, float keep)
    {
        for (int i = 0; i < Trace?.Count; i++)
        {
            if (Trace[i].Emotion == emotion)
            {
                Trace[i] = Trace[i] with { Evidence = Trace[i].Evidence * keep };
            }
        }
    }

    /// <summary>Praise that is not meant: what looks friendly hardly counts, and somebody is annoyed.</summary>
    private void ReadAsSarcasm(ref EmotionAccumulator emotions, TextSpan mockery)
    {
        const float Kept = 0.1f;
        emotions.Damp(Emotion.Gratitude, Kept);
        emotions.Damp(Emotion.Satisfaction, Kept);
        emotions.Damp(Emotion.Relief, Kept);
        float evidence = EmotionAccumulator.EvidenceOf(0.6f);
        emotions.Add(Emotion.Frustration, evidence);
        Dampen(Emotion.Gratitude, Kept);
        Dampen(Emotion.Satisfaction, Kept);
        Dampen(Emotion.Relief, Kept);
        Trace?.Add(new EmotionContribution(Emotion.Frustration, mockery, evidence, SignalIds.Sarcasm));
    }

    /// <summary>A wrong that is told makes a hint of annoyance count; alone it is a report, and beside thanks or praise it is what was put right.</summary>
    private void ReadAsGrievance(ref EmotionAccumulator emotions, TextSpan wrong)
    {
        const float Wronged = 0.36f;
        const float Hint = 0.15f;
        const float Friendly = 0.5f;
        if (emotions[Emotion.Frustration] < Hint)
        {
            return;
        }

        if (emotions[Emotion.Gratitude] >= Friendly || emotions[Emotion.Satisfaction] >= Friendly || emotions[Emotion.Relief] >= Friendly)
        {
            return;
        }

        float evidence = EmotionAccumulator.EvidenceOf(Wronged);
        emotions.Add(Emotion.Frustration, evidence);
        Trace?.Add(new EmotionContribution(Emotion.Frustration, wrong, evidence, SignalIds.Grievance));
    }

    /// <summary>Whether a cue was met so often before in a long message, a pasted log perhaps, that it says nothing new.</summary>
    private bool IsWornOut(RuleEntry rule, int index)
    {
        int same = 0;
        for (int i = Matches.Head(rule.Number); i >= 0 && i != index && same < MostSaid; i = Matches[i].Next)
        {
            same += Matches[i].Cue == Matches[index].Cue ? 1 : 0;
        }

        return same >= MostSaid;
    }

    /// <summary>Whether a stronger cue of the same rule, or an equal one that begins earlier, stands on the same words: they count in full once.</summary>
    private bool IsRepeated(RuleEntry rule, int index)
    {
        CueMatch match = Matches[index];
        float weight = rule.Groups[match.Group].Weight;
        bool later = false;
        int looked = 0;
        for (int i = Matches.Head(rule.Number); i >= 0 && looked < MostCompared; i = Matches[i].Next, looked++)
        {
            if (i == index)
            {
                later = true;
                continue;
            }

            CueMatch other = Matches[i];
            float otherWeight = rule.Groups[other.Group].Weight;
            if (other.First <= match.Last && match.First <= other.Last && (otherWeight > weight || (otherWeight == weight && !later)))
            {
                return true;
            }
        }

        return false;
    }
}
