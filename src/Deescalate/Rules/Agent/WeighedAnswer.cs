using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Says how a reply answers from what cues and fitted weights say of it together: a second fit on top of both (Wolpert, "Stacked Generalization", 1992), of a multinomial logistic model
/// whose features are few and have names. Cues know the clear cases; weights know the words of many hands, and what was said before; what else the reply does says whether it answers at all.</summary>
internal static class WeighedAnswer
{
    /// <summary>Log-odds beyond the threshold of results from which weights by themselves speak for one.</summary>
    private const float Likely = 0.5f;

    /// <summary>Log-odds by which steps or delay must be likelier than anything else to be a fault.</summary>
    private const float Sure = 1;

    /// <summary>Weighs a reading.</summary>
    /// <param name="context">The message.</param>
    /// <param name="cues">What cues say.</param>
    /// <returns>The cues' reading where all together say the same, or nothing can be said; else that of all together.</returns>
    public static AnswerReading Read(RuleContext context, AnswerReading cues)
    {
        MessageReading reading = context.Reading;
        TermBuffer terms = reading.Terms;
        if (reading.Rules.AnswerWeights is not { } weights || terms.Count > FittedScan.LongestTale)
        {
            return cues;
        }

        AnswerLabels labels = reading.Rules.AnswerLabels!;
        float[] beyond = Beyond(context);
        bool quarrels = float.IsNegativeInfinity(beyond[labels.Outcome]);
        beyond = quarrels ? reading.Fitted.Beyond : beyond;
        if (float.IsNegativeInfinity(beyond[labels.Outcome]))
        {
            return cues;
        }

        OpenQuestion question = cues.Kind == AnswerKind.None ? OpenQuestion.Read(context.History) : cues.Question;
        Span<float> features = reading.AnswerFeatures;
        reading.Rules.AnswerFeatures!.Read(context, cues, question, beyond, features);
        (AnswerKind kind, float margin) = weights.Length == 0 ? (cues.Kind, 0) : Likeliest(features, weights);
        if (kind == cues.Kind || (kind == AnswerKind.Outcome && (quarrels || PastStep.HoldsAllFigures(context, question) || !MayBeResult(cues, question, terms, beyond[labels.Outcome]))))
        {
            return cues;
        }

        if (kind == AnswerKind.None)
        {
            return default(AnswerReading) with { Question = question };
        }

        (int first, int last) = reading.Fitted.Stretch(terms, labels.Of(kind), 0, terms.Count);
        return new AnswerReading(kind, terms.SpanOf(first, last), RuleWeights.Confidence, kind == AnswerKind.Outcome ? "result" : null, question) { Plain = true, Doubtful = margin < Sure || context.Found(RuleIds.Reassure) || AnswerFeatures.TurnsToThem(context) };
    }

    /// <summary>The kind of answer that is likeliest, and by how many log-odds it is likelier than the next.</summary>
    /// <param name="features">The features of the reply.</param>
    /// <param name="weights">What each adds to each kind.</param>
    public static (AnswerKind Kind, float Margin) Likeliest(ReadOnlySpan<float> features, ReadOnlySpan<float> weights)
    {
        Span<float> sums = stackalloc float[AnswerTable.Kinds];
        sums.Clear();
        for (int i = 0; i < features.Length; i++)
        {
            for (int kind = 0; features[i] != 0 && kind < sums.Length; kind++)
            {
                sums[kind] += features[i] * weights[AnswerTable.Kinds * i + kind];
            }
        }

        (AnswerKind likeliest, float most, float next) = (AnswerKind.None, 0f, float.NegativeInfinity);
        for (int kind = 0; kind < sums.Length; kind++)
        {
            (likeliest, most, next) = sums[kind] > most ? ((AnswerKind)(kind + 1), sums[kind], most) : (likeliest, most, Math.Max(next, sums[kind]));
        }

        return (likeliest, most - next);
    }

    /// <summary>Whether a result may stand where cues see none. Who says in clear words that they cannot tell, or what steps there are, gives none without a figure, and a time within the steps is none; nor does it
    /// answer "when?" or "how much?" to tell something else, or to ask what else there is where nothing is open.</summary>
    private static bool MayBeResult(AnswerReading cues, OpenQuestion question, TermBuffer terms, float beyond)
    {
        bool figure = AnswerFeatures.HasFigure(terms);
        return cues.Kind == AnswerKind.None || cues.Plain
            ? figure || (!question.Measured && (question.Kind is OpenQuestionKind.Outcome or OpenQuestionKind.Process || AnswerFeatures.Asked(terms) < terms.Count))
            : figure && beyond >= Likely;
    }

    /// <summary>What weights say of the message, but for sentences that hold up a rule, contradict, blame or scold: these answer nothing, and make no other sentence answer more or less.</summary>
    private static float[] Beyond(RuleContext context)
    {
        MessageReading reading = context.Reading;
        return context.Found(RuleIds.PolicyDefense) || Quarrel.StandsIn(context)
            ? new PartialReading(reading.Rules.AgentWeights!).Beyond(reading.Terms, context.History.SaidBefore, Out)
            : reading.Fitted.Beyond;

        bool Out(int sentence) =>
            Quarrel.HoldsUpARule(context, reading.Terms.Terms, sentence) || Quarrel.StandsIn(context, reading.Terms.Terms, sentence);
    }
}
