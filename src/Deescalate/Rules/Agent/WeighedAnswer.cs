using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Sets what cues read of an answer against what fitted weights do: a product of experts (Hinton, "Training Products of Experts", 2002), in which the cues' word is worth a fixed
/// number of log-odds. Cues know the clear cases; weights know the words of many hands, and what was said before.</summary>
internal static class WeighedAnswer
{
    /// <summary>Log-odds that the cues' reading is worth: one by clear words, one for want of anything else, and none at all.</summary>
    private const float ClearWorth = 4;
    private const float PlainWorth = 1.5f;
    private const float NoneWorth = 2.5f;

    /// <summary>Log-odds below their thresholds from which on the classes compete with no answer: the thresholds are those of one class alone.</summary>
    private const float LeastBeyond = -1;

    /// <summary>Weighs a reading.</summary>
    /// <param name="context">The message.</param>
    /// <param name="cues">What cues say.</param>
    /// <returns>The cues' reading where weights do not outweigh it; else that of the weights.</returns>
    public static AnswerReading Read(RuleContext context, AnswerReading cues)
    {
        TermBuffer terms = context.Reading.Terms;
        if (context.Reading.Rules.AnswerLabels is not { } labels || terms.Count > FittedScan.LongestTale)
        {
            return cues;
        }

        if (TurnsToThem(context))
        {
            return cues.Plain && !HasFigure(terms) ? default(AnswerReading) with { Question = cues.Question } : cues;
        }

        float[] beyond = Beyond(context);
        if (float.IsNegativeInfinity(beyond[labels.Outcome]))
        {
            return cues;
        }

        OpenQuestion question = cues.Kind == AnswerKind.None ? OpenQuestion.Read(context.History) : cues.Question;
        AnswerKind kind = AnswerKind.None;
        float most = LeastBeyond + (cues.Kind == AnswerKind.None ? NoneWorth : 0);
        if (cues.Kind == AnswerKind.Outcome || !question.Measured || HasFigure(terms))
        {
            Consider(AnswerKind.Outcome, labels.Outcome);
        }

        Consider(AnswerKind.Process, labels.Process);
        Consider(AnswerKind.Deferred, labels.Deferred);
        bool evades = cues is { Kind: AnswerKind.Process or AnswerKind.Deferred, Plain: false };
        if (kind == cues.Kind || (evades && (kind == AnswerKind.None || (kind == AnswerKind.Outcome && !HasFigure(terms)))))
        {
            // Who says in clear words that they cannot tell, or will look, gives no result without a figure.
            return cues;
        }

        if (kind == AnswerKind.None)
        {
            return default(AnswerReading) with { Question = question };
        }

        (int first, int last) = context.Reading.Fitted.Stretch(terms, labels.Of(kind), 0, terms.Count);
        return new AnswerReading(kind, terms.SpanOf(first, last), RuleWeights.Confidence, kind == AnswerKind.Outcome ? "result" : null, question) { Plain = true };

        void Consider(AnswerKind candidate, int label)
        {
            if (candidate != cues.Kind && beyond[label] >= 0 && !context.Reading.Matches.HasRule(context.Reading.Rules.AgentWeights!.Labels[label].Rule))
            {
                // A veto of the rule has spoken.
                return;
            }

            float amount = beyond[label] + (cues.Kind != candidate ? 0 : cues.Plain ? PlainWorth : ClearWorth);
            if (amount > most)
            {
                (kind, most) = (candidate, amount);
            }
        }
    }

    /// <summary>What weights say of the message, but for sentences that hold up a rule: these answer nothing, and make no other sentence answer more or less.</summary>
    private static float[] Beyond(RuleContext context)
    {
        MessageReading reading = context.Reading;
        return context.Found(RuleIds.PolicyDefense)
            ? new PartialReading(reading.Rules.AgentWeights!).Beyond(reading.Terms, context.History.SaidBefore, s => AnswerClassifier.HoldsUpARule(context, reading.Terms.Terms, s))
            : reading.Fitted.Beyond;
    }

    /// <summary>Whether the agent asks for leave, sums up or asks to be put right: a turn to the customer, which by itself answers nothing; clear cues beside it may.</summary>
    private static bool TurnsToThem(RuleContext context) =>
        context.Found(RuleIds.PermissionQuestion) || context.Found(RuleIds.SummaryAnnounced) || context.Found(RuleIds.CheckUnderstanding);

    private static bool HasFigure(TermBuffer terms)
    {
        foreach (ref readonly Term term in terms.Terms)
        {
            if (PlainAnswer.IsFigure(term))
            {
                return true;
            }
        }

        return false;
    }
}
