using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What fitted weights say of a message's emotions beside its cues.</summary>
/// <param name="reading">The message, with its cues.</param>
/// <param name="fitted">The weights.</param>
/// <param name="found">The n-grams of the message that have any.</param>
internal readonly struct FittedFeeling(MessageReading reading, FittedEmotions fitted, FoundNgrams found)
{
    /// <summary>What fitted weights say of emotions whose rule is on. In messages to a company cues decide, and fitted weights only add; in other talk, which
    /// the weights know better, they may also speak against a cue.</summary>
    /// <param name="sums">What the message's n-grams add up to for each label.</param>
    /// <param name="answered">Whether an agent has spoken before.</param>
    /// <param name="emotions">Where to.</param>
    /// <returns>Whether the message reads as one to a company.</returns>
    public bool Add(int[] sums, bool answered, ref EmotionAccumulator emotions)
    {
        reading.ReadCueKeys();
        fitted.Add(reading.CueKeys, sums, found);
        float share = NgramScan.ShareOf(reading.Terms.Count);
        bool service = answered || fitted.IsService(reading.Terms, sums, share);
        for (int label = 0; label < fitted.Labels; label++)
        {
            if (!fitted.IsEmotion(label, out Emotion emotion) || reading.Rules.EmotionRule(emotion) is not (>= 0 and int rule))
            {
                continue;
            }

            if (!fitted.Reads(label, service))
            {
                continue;
            }

            float evidence = fitted.EvidenceOf(label, sums[label], share);
            float cues = emotions.EvidenceFor(emotion);
            if (cues > 0 && !service)
            {
                Weigh(label, evidence, cues, ref emotions);
                continue;
            }

            if (evidence < 0 && cues > 0 && fitted.HasKinds)
            {
                Doubt(emotion, label, evidence, cues, ref emotions);
                continue;
            }

            if (evidence <= 0 || IsVetoed(emotion, rule, service) || (service && IsSilenced(label, emotion, rule, evidence)))
            {
                continue;
            }

            float said = evidence;
            if (service && !FittedEmotions.IsSaid(cues))
            {
                bool asks = emotion is Emotion.Frustration or Emotion.Confusion or Emotion.Relief && reading.Matches.HasRule(reading.Rules.Question);
                evidence = FittedEmotions.Alone(evidence, cues, clear: !asks && fitted.IsClear(label, reading.Terms, found, share));
            }

            emotions.Add(emotion, evidence);
            if (reading.Trace is not null)
            {
                fitted.Explain(label, reading.Terms, found, reading.Trace);
                HoldBack(emotion, said - evidence);
            }
        }

        return service;
    }

    /// <summary>Lets words that fitted weights know from calm messages to a company take back a share of what cues say.</summary>
    private void Doubt(Emotion emotion, int label, float evidence, float cues, ref EmotionAccumulator emotions)
    {
        float doubt = FittedEmotions.DoubtOf(emotion, evidence, cues);
        emotions.Add(emotion, doubt);
        if (reading.Trace is not null)
        {
            fitted.Explain(label, reading.Terms, found, reading.Trace);
            HoldBack(emotion, evidence - doubt);
        }
    }

    /// <summary>Lists what of fitted weights does not count.</summary>
    private void HoldBack(Emotion emotion, float evidence)
    {
        if (evidence != 0)
        {
            reading.Trace!.Add(new EmotionContribution(emotion, new TextSpan(0, reading.Terms.Text.Length), -evidence, EmotionContribution.Floor));
        }
    }

    /// <summary>Whether a veto of the rule has spoken and left no cue. What is no praise or thanks to a company may well be some elsewhere.</summary>
    private bool IsVetoed(Emotion emotion, int rule, bool service) =>
        (service || emotion is not (Emotion.Gratitude or Emotion.Satisfaction)) && !reading.Matches.HasRule(rule) && reading.Matches.Rules.Contains(rule);

    /// <summary>Whether words that would speak for an emotion elsewhere say nothing to a company: no cue speaks for it, and they are a courtesy, quoted, supposed,
    /// or owning up.</summary>
    private bool IsSilenced(int label, Emotion emotion, int rule, float evidence)
    {
        bool cued = reading.Matches.HasRule(rule);
        bool friendly = emotion >= Emotion.Gratitude;

        // Who owns a mistake says sorry for it, which sounds like sadness to weights that know no service talk.
        bool owned = !cued && !friendly && reading.Matches.HasRule(reading.Rules.Repair);
        return owned || ((!cued || friendly) && FittedEmotions.IsEnough(evidence) && fitted.IsGuarded(label, reading.Terms, found, reading.Matches.HasRule(reading.Rules.Question)));
    }

    /// <summary>Lets cues count for a share beside fitted weights, which may speak against them, but not against all that they say.</summary>
    private void Weigh(int label, float evidence, float cues, ref EmotionAccumulator emotions)
    {
        fitted.IsEmotion(label, out Emotion emotion);
        bool heard = evidence > (FittedEmotions.CueShareKept - FittedEmotions.CueShareInTalk) * cues;
        float share = heard ? FittedEmotions.CueShareInTalk : FittedEmotions.CueShareKept;
        emotions.Damp(emotion, share);
        reading.Dampen(emotion, share);
        if (!heard)
        {
            return;
        }

        emotions.Add(emotion, evidence);
        if (reading.Trace is not null)
        {
            fitted.Explain(label, reading.Terms, found, reading.Trace);
        }
    }
}
