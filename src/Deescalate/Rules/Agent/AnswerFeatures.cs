using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What is known of a reply when it is to be said how it answers, as numbers with names: what cues read, what was asked, how the message looks, and how far it is beyond the threshold
/// of every label that has fitted weights. Immutable.</summary>
internal sealed class AnswerFeatures
{
    /// <summary>Log-odds beyond which more say no more: on both sides for answers, above for other labels.</summary>
    private const float MostOfAnswers = 8;
    private const float MostOfOthers = 6;

    /// <summary>Log-odds below its threshold from which on a label is near enough to say something.</summary>
    private const float Near = -2;

    /// <summary>Log-odds, and words, that count as one.</summary>
    private const float Unit = 3;
    private const float Words = 30;
    private const int MostWords = 60;

    private static readonly string[] _own =
    [
        "always", "length", "figure", "question", "questions", "turns", "quarrels",
        "cues.outcome", "cues.process", "cues.deferred", "cues.outcome.plain", "cues.process.plain", "cues.deferred.plain",
        "asked.outcome", "asked.process", "asked.problem", "asked.figure", "pending.outcome", "pending.process",
        "weights.outcome", "weights.process", "weights.deferred",
    ];

    private readonly AnswerLabels _labels;
    private readonly int[] _places;

    /// <summary>Lays the features out.</summary>
    /// <param name="labels">The labels of the three kinds of answers.</param>
    /// <param name="weights">The weights of the rules that read agents.</param>
    /// <param name="rules">The rules by number.</param>
    public AnswerFeatures(AnswerLabels labels, RuleWeights weights, RuleEntry[] rules)
    {
        _labels = labels;
        List<string> names = [.. _own];
        _places = new int[weights.Labels.Length];
        for (int label = 0; label < _places.Length; label++)
        {
            string? rule = weights.Labels[label].Rule >= 0 ? rules[weights.Labels[label].Rule].Descriptor.Id : null;
            _places[label] = rule is null ? -1 : names.IndexOf(rule) is >= 0 and int at ? at : names.Count;
            if (_places[label] == names.Count)
            {
                names.Add(rule!);
            }
        }

        Names = names;
    }

    /// <summary>Names of the features, in the order of their values: the library's own, then ids of rules.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a message.</summary>
    /// <param name="context">The message.</param>
    /// <param name="cues">What cues say.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="beyond">How far it is beyond the threshold of each label.</param>
    /// <param name="values">Where to; one number for each of <see cref="Names"/>, all of them 0.</param>
    public void Read(RuleContext context, AnswerReading cues, OpenQuestion question, ReadOnlySpan<float> beyond, Span<float> values)
    {
        TermBuffer terms = context.Reading.Terms;
        int asked = Asked(terms);
        ReadOnlySpan<float> own =
        [
            1, Math.Min(terms.Count, MostWords) / Words, Number(HasFigure(terms)), Number(asked > 0), (float)asked / terms.Count, Number(TurnsToThem(context)), Number(Quarrel.StandsIn(context)),
            Of(AnswerKind.Outcome, plain: false), Of(AnswerKind.Process, plain: false), Of(AnswerKind.Deferred, plain: false),
            Of(AnswerKind.Outcome, plain: true), Of(AnswerKind.Process, plain: true), Of(AnswerKind.Deferred, plain: true),
            Awaited(OpenQuestionKind.Outcome), Awaited(OpenQuestionKind.Process), Awaited(OpenQuestionKind.Problem), Number(question.Measured),
            question.Pending ? Awaited(OpenQuestionKind.Outcome) : 0, question.Pending ? Awaited(OpenQuestionKind.Process) : 0,
            Answers(beyond[_labels.Outcome]), Answers(beyond[_labels.Process]), Answers(beyond[_labels.Deferred]),
        ];
        own.CopyTo(values);
        for (int label = 0; label < _places.Length; label++)
        {
            if (_places[label] >= 0 && beyond[label] > Near)
            {
                ref float value = ref values[_places[label]];
                value = Math.Max(value, (Math.Min(beyond[label], MostOfOthers) - Near) / Unit);
            }
        }

        float Of(AnswerKind kind, bool plain) => Number(cues.Kind == kind && cues.Plain == plain);

        float Awaited(OpenQuestionKind kind) => Number(question.Kind == kind);
    }

    /// <summary>The place of the feature that says that clear words of a cue tell the kind of answer.</summary>
    public static int ClearWords(AnswerKind kind) => Array.IndexOf(_own, $"cues.{kind.ToString().ToLowerInvariant()}");

    /// <summary>Whether the agent asks for leave, sums up or asks to be put right: a turn to the customer, which by itself answers nothing.</summary>
    public static bool TurnsToThem(RuleContext context) =>
        context.Found(RuleIds.PermissionQuestion) || context.Found(RuleIds.SummaryAnnounced) || context.Found(RuleIds.CheckUnderstanding);

    /// <summary>Whether a message holds a number, a sum, a day or a month.</summary>
    public static bool HasFigure(TermBuffer terms)
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

    /// <summary>The words that stand in questions.</summary>
    public static int Asked(TermBuffer terms)
    {
        int asked = 0;
        foreach (ref readonly Term term in terms.Terms)
        {
            asked += term.Has(TermFlags.Asked) ? 1 : 0;
        }

        return asked;
    }

    private static float Answers(float beyond) => Math.Clamp(beyond, -MostOfAnswers, MostOfAnswers) / Unit;

    private static float Number(bool holds) => holds ? 1 : 0;
}
