using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Reports the findings of rules that are data alone: adds up the weights of the groups that matched and joins their attributes.</summary>
internal static class CueRuleReader
{
    private const float HotEnough = 0.25f;

    public static void Examine(RuleContext context, bool customer)
    {
        MessageReading reading = context.Reading;
        foreach (int number in reading.Matches.Rules)
        {
            RuleEntry rule = reading.Rules.Entries[number];
            if (rule.Code is not null || rule.Descriptor.Kind == RuleKind.Signal || !rule.Reads(customer) || reading.Matches.Head(number) < 0)
            {
                continue;
            }

            context.Enter(rule);
            if (rule.Emotion is { } emotion)
            {
                Report(context, rule, emotion);
                continue;
            }

            float confidence = Confidence(rule, reading, out TextSpan span);
            if (confidence >= rule.Descriptor.Threshold)
            {
                context.Report(span, confidence, Attributes(rule, reading));
            }
        }

        if (customer)
        {
            ReportUncued(context);
        }
    }

    /// <summary>Heat as the catalogue's level, 0 to 3: mild from .25, strong from .5, extreme from .75.</summary>
    public static int Level(float heat) => heat < HotEnough ? 0 : heat < 0.5f ? 1 : heat < 0.75f ? 2 : 3;

    /// <summary>Noisy-or over the groups that matched, each counted once; negative weights take their share away.</summary>
    public static float Confidence(RuleEntry rule, MessageReading reading, out TextSpan span)
    {
        float confidence = Confidence(rule, reading.Matches, out int first, out int last);
        span = last >= 0 ? reading.Terms.SpanOf(first, last) : default;
        return confidence;
    }

    /// <summary>The same, and the terms of the strongest match; -1 where there is none.</summary>
    public static float Confidence(RuleEntry rule, CueMatches matches, out int first, out int last)
    {
        float doubt = 1;
        float against = 1;
        ulong seen = 0;
        float strongest = 0;
        (first, last) = (-1, -1);
        for (int i = matches.Head(rule.Number); i >= 0; i = matches[i].Next)
        {
            CueMatch match = matches[i];
            float weight = rule.Groups[match.Group].Weight;
            if (weight > strongest)
            {
                strongest = weight;
                (first, last) = (match.First, match.Last);
            }

            if (match.Group < 64)
            {
                if ((seen & (1UL << match.Group)) != 0)
                {
                    continue;
                }

                seen |= 1UL << match.Group;
            }

            if (weight >= 0)
            {
                doubt *= 1 - weight;
            }
            else
            {
                against *= 1 + weight;
            }
        }

        return (1 - doubt) * against;
    }

    /// <summary>Attributes of all matches: of two groups that disagree the one first in the file wins; collecting ones are joined in file order.</summary>
    public static FindingAttributes Attributes(RuleEntry rule, MessageReading reading)
    {
        List<KeyValuePair<string, string>> pairs = [];
        Span<bool> matched = rule.Groups.Length <= 256 ? stackalloc bool[rule.Groups.Length] : new bool[rule.Groups.Length];
        matched.Clear();
        for (int i = reading.Matches.Head(rule.Number); i >= 0; i = reading.Matches[i].Next)
        {
            CueMatch match = reading.Matches[i];
            matched[match.Group] = true;
            int element = 0;
            while (reading.Rules.Index.NextCapture(match, reading.Terms, ref element, out string name, out Entity entity))
            {
                if (!pairs.Exists(p => p.Key == name))
                {
                    pairs.Add(new(name, reading.Terms.SpanOf(entity.First, entity.Last).In(reading.Terms.Text).ToString()));
                    DurationText.Add(pairs, entity);
                }
            }
        }

        for (int g = 0; g < matched.Length; g++)
        {
            if (!matched[g])
            {
                continue;
            }

            foreach (AttributeSetter setter in rule.Groups[g].Set)
            {
                int at = pairs.FindIndex(p => p.Key == setter.Name);
                if (at < 0)
                {
                    pairs.Add(new(setter.Name, setter.Value));
                }
                else if (setter.Collects && !pairs[at].Value.Split(',').Contains(setter.Value, StringComparer.Ordinal))
                {
                    pairs[at] = new(setter.Name, pairs[at].Value + "," + setter.Value);
                }
            }
        }

        return pairs.Count == 0 ? FindingAttributes.Empty : new FindingAttributes([.. pairs]);
    }

    /// <summary>Reports emotions of which no cue of theirs speaks: only fitted weights, or praise that is not meant.</summary>
    private static void ReportUncued(RuleContext context)
    {
        for (Emotion emotion = 0; (int)emotion < EmotionScores.Count; emotion++)
        {
            int number = context.Reading.Rules.EmotionRule(emotion);
            if (number >= 0 && !context.Reading.Matches.HasRule(number) && context.Reading.Scores[emotion] > 0)
            {
                RuleEntry rule = context.Reading.Rules.Entries[number];
                context.Enter(rule);
                Report(context, rule, emotion);
            }
        }
    }

    private static void Report(RuleContext context, RuleEntry rule, Emotion emotion)
    {
        MessageReading reading = context.Reading;
        float score = reading.Scores[emotion];
        if (score >= rule.Descriptor.Threshold)
        {
            context.Report(StrongestSpan(rule, emotion, reading), score, Heated(Attributes(rule, reading), reading.Heat, emotion));
        }
    }

    private static TextSpan StrongestSpan(RuleEntry rule, Emotion emotion, MessageReading reading)
    {
        Confidence(rule, reading, out TextSpan span);
        if (span.Length == 0 && emotion == Emotion.Frustration && reading.IsSarcastic(out TextSpan mockery))
        {
            span = mockery;
        }

        return span.Length > 0 ? span : reading.FoundNgrams is { } found ? reading.Rules.Fitted!.StrongestSpan(emotion, reading.IsService, reading.Terms, found) : new TextSpan(0, reading.Terms.Text.Length);
    }

    private static FindingAttributes Heated(FindingAttributes attributes, float heat, Emotion emotion)
    {
        int level = Level(heat);
        bool negative = emotion < Emotion.Gratitude;
        return attributes.With("heat", (negative ? Math.Max(1, level) : level) switch { 0 => "0", 1 => "1", 2 => "2", _ => "3" });
    }
}
