using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Reads how an agent's message answers: each sentence by the signs that stand in it, the message by the best of its sentences.
/// The three answer rules share one reading of a message.</summary>
internal static class AnswerClassifier
{
    private const float LeastConfidence = 0.55f;
    private const int FewSentences = 64;

    /// <summary>How a sentence answers, the better the higher.</summary>
    private enum Rank : byte
    {
        None,
        Later,
        Look,
        Channel,
        Steps,
        Outcome,
    }

    public static AnswerReading Of(RuleContext context) => context.Reading.Answer ??= WeighedAnswer.Read(context, Read(context));

    private static AnswerReading Read(RuleContext context)
    {
        MessageReading reading = context.Reading;
        AnswerGroups groups = reading.Rules.Answers;
        OpenQuestion question = OpenQuestion.Read(context.History);
        if (!Matched(groups.Outcome, reading) && !Matched(groups.Process, reading) && !Matched(groups.Deferred, reading))
        {
            return PlainAnswer.Read(context, question);
        }

        AnswerSign counts = SignsThatAnswer(question);
        int sentences = reading.Terms.Sentences;
        Span<AnswerSign> signs = sentences <= FewSentences ? stackalloc AnswerSign[sentences] : new AnswerSign[sentences];
        signs.Clear();
        Collect(groups, groups.Outcome, context, question, signs);
        Collect(groups, groups.Process, context, question, signs);
        Collect(groups, groups.Deferred, context, question, signs);
        PassOverQuarrels(context, signs);
        Rank best = BestOf(signs, counts);
        if (best == Rank.Outcome && WithoutRules(context, signs, counts) is > Rank.None and < Rank.Outcome and var other)
        {
            best = other;
        }

        return best switch
        {
            Rank.None => PlainAnswer.Read(context, question),
            Rank.Outcome => Outcome(groups, groups.Outcome!, reading, signs, counts, question),
            Rank.Steps => Other(AnswerKind.Process, groups, groups.Process!, reading, signs, AnswerSign.Steps | AnswerSign.StepsAsked, question),
            Rank.Look => Other(AnswerKind.Process, groups, groups.Process!, reading, signs, AnswerSign.Look, question) with { Form = AnswerReading.Look },
            Rank.Channel => Other(AnswerKind.Deferred, groups, groups.Deferred!, reading, signs, AnswerSign.Channel, question),
            _ => Other(AnswerKind.Deferred, groups, groups.Deferred!, reading, signs, AnswerSign.Later, question),
        };
    }

    /// <summary>Who contradicts, blames or scolds gives no result with it, whatever figures they throw in.</summary>
    private static void PassOverQuarrels(RuleContext context, Span<AnswerSign> signs)
    {
        IReadOnlyList<Finding> findings = context.Findings;
        for (int f = 0; f < findings.Count; f++)
        {
            if (!Quarrel.Is(findings[f].RuleId))
            {
                continue;
            }

            foreach (ref readonly Term term in context.Reading.Terms.Terms)
            {
                if (term.Start < findings[f].Span.End && findings[f].Span.Start < term.End)
                {
                    signs[term.Sentence] &= ~(AnswerSign.Strong | AnswerSign.Soft | AnswerSign.Loose | AnswerSign.Fact | AnswerSign.Direct);
                }
            }
        }
    }

    private static Rank BestOf(ReadOnlySpan<AnswerSign> signs, AnswerSign counts)
    {
        Rank best = Rank.None;
        foreach (AnswerSign sentence in signs)
        {
            Rank rank = RankOf(sentence & counts);
            best = rank > best ? rank : best;
        }

        return best;
    }

    /// <summary>The best of the sentences in which no rule is held up: "it's our policy, I can't change that" makes no result of steps beside it.</summary>
    private static Rank WithoutRules(RuleContext context, Span<AnswerSign> signs, AnswerSign counts)
    {
        Rank best = Rank.None;
        ReadOnlySpan<Term> terms = context.Reading.Terms.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            bool last = i + 1 == terms.Length || terms[i + 1].Sentence != terms[i].Sentence;
            if (last && !Quarrel.HoldsUpARule(context, terms, terms[i].Sentence) && RankOf(signs[terms[i].Sentence] & counts) is var rank && rank > best)
            {
                best = rank;
            }
        }

        return best;
    }

    /// <summary>What answers the open question. Steps and delays are told apart whether or not anything was asked.</summary>
    private static AnswerSign SignsThatAnswer(OpenQuestion question) => question.Kind switch
    {
        OpenQuestionKind.Outcome => question.Measured ? ~AnswerSign.Fact : (AnswerSign)~0,
        OpenQuestionKind.None => ~(AnswerSign.Strong | AnswerSign.Soft | AnswerSign.Loose | AnswerSign.Fact | AnswerSign.Direct),
        OpenQuestionKind.Process => ~(AnswerSign.Soft | AnswerSign.Loose | AnswerSign.Fact),
        _ => ~(AnswerSign.Loose | AnswerSign.Fact | AnswerSign.Direct),
    };

    private static bool Matched(RuleEntry? rule, MessageReading reading) => rule is not null && reading.Matches.Head(rule.Number) >= 0;

    /// <summary>A sentence that ends in a question mark answers nothing, unless it asks the customer to take a step or to go elsewhere.</summary>
    private static void Collect(AnswerGroups groups, RuleEntry? rule, RuleContext context, OpenQuestion question, Span<AnswerSign> signs)
    {
        MessageReading reading = context.Reading;
        if (rule is null)
        {
            return;
        }

        for (int i = reading.Matches.Head(rule.Number); i >= 0; i = reading.Matches[i].Next)
        {
            ref readonly CueMatch match = ref reading.Matches[i];
            if (match.Cue == CueMatch.NoCue && reading.Rules.AnswerWeights is not null)
            {
                // What weights say is weighed against all signs together.
                continue;
            }

            ref Term term = ref reading.Terms.Terms[match.First];
            AnswerSign sign = groups.SignOf(rule, match.Group);
            if (ReferenceEquals(rule, groups.Outcome)
                && (IsSupposed(rule, match, reading) || PastStep.StandsIn(context, question, match.First, match.Last) || ((sign is AnswerSign.Soft or AnswerSign.Loose) && IsTheirs(match, context))))
            {
                continue;
            }

            if (!term.Has(TermFlags.Asked) || sign is AnswerSign.StepsAsked or AnswerSign.Channel)
            {
                signs[term.Sentence] |= question.Back && sign == AnswerSign.Loose ? sign | AnswerSign.Direct : sign;
            }
        }
    }

    /// <summary>Whether the figures of a match are the customer's own: "Friday, right" takes up their tale and tells nothing.</summary>
    private static bool IsTheirs(in CueMatch match, RuleContext context)
    {
        TermBuffer buffer = context.Reading.Terms;
        bool theirs = false;
        for (int i = match.First; i <= match.Last; i++)
        {
            ref Term term = ref buffer.Terms[i];
            if (!term.Has(TermFlags.Number | TermFlags.Money) && !term.Is(LexicalClass.Weekday | LexicalClass.Month | LexicalClass.RelativeDay | LexicalClass.NumberWord))
            {
                continue;
            }

            theirs = context.History.Content.Said(WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length)));
            if (!theirs)
            {
                return false;
            }
        }

        return theirs;
    }

    /// <summary>"If you are going to be like that" says nothing of what will happen; only a condition's own cues reach into it.</summary>
    private static bool IsSupposed(RuleEntry rule, in CueMatch match, MessageReading reading) =>
        reading.Terms.Terms[match.First].Has(TermFlags.Hypothetical) && rule.Groups[match.Group].Name != "conditional";

    private static Rank RankOf(AnswerSign signs) => signs switch
    {
        AnswerSign.None => Rank.None,
        _ when (signs & (AnswerSign.Strong | AnswerSign.Direct)) != 0 => Rank.Outcome,
        _ when (signs & AnswerSign.Channel) != 0 => Rank.Channel,
        _ when (signs & (AnswerSign.Steps | AnswerSign.StepsAsked)) != 0 => Rank.Steps,
        _ when (signs & AnswerSign.Look) != 0 => Rank.Look,
        _ when (signs & AnswerSign.Later) != 0 => Rank.Later,
        _ => Rank.Outcome,
    };

    private static AnswerReading Outcome(
        AnswerGroups groups, RuleEntry rule, MessageReading reading, ReadOnlySpan<AnswerSign> signs, AnswerSign counts, OpenQuestion question)
    {
        int chosen = -1;
        float confidence = LeastConfidence;
        for (int i = reading.Matches.Head(rule.Number); i >= 0; i = reading.Matches[i].Next)
        {
            ref readonly CueMatch match = ref reading.Matches[i];
            AnswerSign sentence = signs[reading.Terms.Terms[match.First].Sentence];
            if (IsSupposed(rule, match, reading) || (groups.SignOf(rule, match.Group) & sentence & counts) == 0 || RankOf(sentence & counts) != Rank.Outcome)
            {
                continue;
            }

            confidence = Math.Max(confidence, rule.Groups[match.Group].Weight);
            if (chosen < 0 || match.Group < reading.Matches[chosen].Group)
            {
                chosen = i;
            }
        }

        string form = FormOf(rule.Groups[reading.Matches[chosen].Group]);
        if (form != "conditional" && HasRange(reading.Terms, signs, counts))
        {
            form = "range";
        }

        bool plain = question.Kind == OpenQuestionKind.Problem && groups.SignOf(rule, reading.Matches[chosen].Group) == AnswerSign.Soft;
        return new AnswerReading(AnswerKind.Outcome, SpanOf(reading, chosen), confidence, form, question) { Plain = plain };
    }

    private static AnswerReading Other(
        AnswerKind kind, AnswerGroups groups, RuleEntry rule, MessageReading reading, ReadOnlySpan<AnswerSign> signs, AnswerSign wanted, OpenQuestion question)
    {
        int chosen = -1;
        for (int i = reading.Matches.Head(rule.Number); i >= 0; i = reading.Matches[i].Next)
        {
            ref readonly CueMatch match = ref reading.Matches[i];
            bool counts = (groups.SignOf(rule, match.Group) & wanted & signs[reading.Terms.Terms[match.First].Sentence]) != 0;
            chosen = counts && chosen < 0 ? i : chosen;
        }

        CueGroup group = rule.Groups[reading.Matches[chosen].Group];
        return new AnswerReading(kind, SpanOf(reading, chosen), Math.Max(LeastConfidence, group.Weight), null, question) { Plain = group.Name == RuleWeights.GroupName };
    }

    private static TextSpan SpanOf(MessageReading reading, int match) => reading.Terms.SpanOf(reading.Matches[match].First, reading.Matches[match].Last);

    private static string FormOf(CueGroup group)
    {
        foreach (AttributeSetter setter in group.Set)
        {
            if (setter.Name == "form")
            {
                return setter.Value;
            }
        }

        return "result";
    }

    private static bool HasRange(TermBuffer terms, ReadOnlySpan<AnswerSign> signs, AnswerSign counts)
    {
        foreach (ref readonly Entity entity in terms.Entities)
        {
            if (entity.Kind == EntityKind.Duration && entity.Low < entity.High && RankOf(signs[terms.Terms[entity.First].Sentence] & counts) == Rank.Outcome)
            {
                return true;
            }
        }

        return false;
    }
}
