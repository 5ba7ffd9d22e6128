using Deescalate.Text;

namespace Deescalate;

/// <summary>Turns the log-odds of a table of fitted weights into evidence for emotions, in the measure in which cues give theirs. Immutable.</summary>
/// <remarks>A label at its threshold gives evidence of ln 2, which is a score of one half. Evidence stays a sum: a floor for the label, and the n-grams' weights.
/// Messages to a company and other talk are told apart, as far as the table has a label for it, since the same words say different things there; labels that begin
/// with <c>service.</c> are for the former alone, and the others then for the latter.</remarks>
internal sealed class FittedEmotions
{
    /// <summary>Evidence for one unit of log-odds.</summary>
    public const float Slope = 0.5f;

    /// <summary>What the evidence of cues counts beside fitted weights in other talk than with a company, of which the cues were not written.</summary>
    public const float CueShareInTalk = 0.25f;

    /// <summary>What fitted weights leave of the evidence of cues whatever they say.</summary>
    public const float CueShareKept = 0.3f;

    /// <summary>The label of messages to a company.</summary>
    private const string Service = "service";

    /// <summary>What the labels begin with that are fitted to messages to a company.</summary>
    private const string ServiceKind = "service.";

    /// <summary>The most that fitted weights take back of the evidence of cues to a company, and of that of friendly cues: "thanks" and "great" are in many messages
    /// that are neither.</summary>
    private const float MostDoubt = 0.3f;
    private const float MostDoubtOfPraise = 0.6f;

    private const float AtThreshold = 0.693147f;

    /// <summary>Evidence from which fitted weights name an emotion to a company with no cue beside them: a score of .6.</summary>
    private const float EnoughAlone = 0.916291f;

    /// <summary>Evidence of one n-gram that speaks clearly.</summary>
    private const float Clear = 0.2f;

    /// <summary>Evidence of cues from which they are more than a hint: a score of .3.</summary>
    private const float Said = 0.356675f;

    /// <summary>What is left of evidence between the two: a hint, just below a score of one half.</summary>
    private const float Hint = 0.68f;

    private readonly WeightTable _table;
    private readonly int[] _emotions;
    private readonly bool[] _ofService;
    private readonly bool _hasKinds;
    private readonly float[] _floors;
    private readonly float[] _steps;
    private readonly int _service;

    public FittedEmotions(WeightTable table)
    {
        _table = table;
        _ofService = Array.ConvertAll(table.Labels, l => IsOfService(l.Name));
        _hasKinds = Array.Exists(_ofService, s => s);
        _emotions = Array.ConvertAll(table.Labels, l => EmotionOf(IsOfService(l.Name) ? l.Name[ServiceKind.Length..] : l.Name));
        _floors = Array.ConvertAll(table.Labels, l => AtThreshold + Slope * (l.Bias - l.Threshold));
        _steps = Array.ConvertAll(table.Labels, l => Slope * l.Scale);
        _service = Array.FindIndex(table.Labels, l => l.Name == Service);
    }

    public WeightTable Table => _table;

    /// <summary>Whether the table tells kinds of talk apart.</summary>
    public bool HasKinds => _hasKinds;

    /// <summary>Number of labels, whether or not they are emotions.</summary>
    public int Labels => _floors.Length;

    /// <summary>Whether any label is the name of an emotion.</summary>
    public bool HasEmotions => Array.Exists(_emotions, e => e >= 0);

    /// <summary>Adds the weights of the cues that speak in a message to those of its n-grams.</summary>
    /// <param name="cues">The cues.</param>
    /// <param name="sums">Where to; one number for each label.</param>
    /// <param name="found">Where to keep the cues that have weights.</param>
    public void Add(CueKeys cues, int[] sums, FoundNgrams found)
    {
        FoundSink sink = new(_table, sums, found);
        cues.Read(ref sink);
    }

    /// <summary>The emotion that a label names.</summary>
    public bool IsEmotion(int label, out Emotion emotion)
    {
        emotion = (Emotion)_emotions[label];
        return _emotions[label] >= 0;
    }

    /// <summary>Whether a label is one for this kind of talk.</summary>
    /// <param name="label">The label.</param>
    /// <param name="service">Whether the message is one to a company.</param>
    public bool Reads(int label, bool service) => !_hasKinds || _ofService[label] == service;

    /// <summary>The evidence for a label; negative where its n-grams do not outweigh its floor.</summary>
    /// <param name="label">The label.</param>
    /// <param name="sum">The weights of the message's n-grams.</param>
    /// <param name="share">What each counts, see <see cref="NgramScan.ShareOf"/>.</param>
    public float EvidenceOf(int label, int sum, float share) => _floors[label] + _steps[label] * share * sum;

    /// <summary>Whether a message reads as one to a company: it opens with a handle, or its words are no clear sign of other talk.</summary>
    public bool IsService(TermBuffer terms, int[] sums, float share) =>
        _service < 0 || (terms.Count > 0 && terms.Terms[0].Has(TermFlags.Mention)) || _table.Labels[_service] is var label && label.MarginOf(sums[_service], share) >= label.Threshold;

    /// <summary>Whether cues say more of an emotion than a hint.</summary>
    public static bool IsSaid(float cues) => cues >= Said;

    /// <summary>Whether some words of a message speak clearly enough for a label that it may be named on them alone, and not on many small hints. Always so with a
    /// user's own weights, which know one kind of talk.</summary>
    public bool IsClear(int label, TermBuffer terms, FoundNgrams found, float share) => !_hasKinds || _steps[label] * share * found.Strongest(label, terms).Telling.Weight >= Clear;

    /// <summary>What evidence counts to a company where no more than a hint of a cue speaks beside it: a clear case in full, any other as a hint at most.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="cues">The evidence of cues.</param>
    /// <param name="clear">Whether it is one: words speak for it, and the message does not ask. Who asks where a parcel is does not complain.</param>
    public static float Alone(float evidence, float cues, bool clear) => evidence >= EnoughAlone && clear ? evidence : Math.Min(evidence, Math.Max(0, Hint - cues));

    /// <summary>What fitted weights that speak against an emotion take back of what cues say to a company; negative.</summary>
    public static float DoubtOf(Emotion emotion, float evidence, float cues) =>
        Math.Max(evidence, -cues * (emotion >= Emotion.Gratitude ? MostDoubtOfPraise : MostDoubt));

    /// <summary>Whether evidence reaches the label's threshold.</summary>
    public static bool IsEnough(float evidence) => evidence >= AtThreshold;

    /// <summary>Lists what makes up the evidence for a label: its floor, then its n-grams and cues.</summary>
    public void Explain(int label, TermBuffer terms, FoundNgrams found, List<EmotionContribution> contributions)
    {
        Emotion emotion = (Emotion)_emotions[label];
        TextSpan whole = new(0, terms.Text.Length);
        float step = _steps[label] * NgramScan.ShareOf(terms.Count);
        contributions.Add(new EmotionContribution(emotion, whole, _floors[label], EmotionContribution.Floor));
        foreach (NgramHit hit in found.Of(label))
        {
            TextSpan span = hit.First < 0 ? whole : terms.SpanOf(hit.First, hit.Last);
            contributions.Add(new EmotionContribution(emotion, span, step * hit.Weight, EmotionContribution.Fitted));
        }
    }

    /// <summary>The words that speak most for an emotion, such as say something rather than words that are in every message.</summary>
    public TextSpan StrongestSpan(Emotion emotion, bool service, TermBuffer terms, FoundNgrams found)
    {
        StrongestNgrams strongest = found.Strongest(LabelOf(emotion, service), terms);
        NgramHit best = strongest.Telling.Weight * 2 >= strongest.Any.Weight ? strongest.Telling : strongest.Any;
        return best.First < 0 ? new TextSpan(0, terms.Text.Length) : terms.SpanOf(best.First, best.Last);
    }

    /// <summary>Whether the words that speak most for a label are quoted, supposed, said of a relative, or part of a request: where no cue speaks for the
    /// emotion as well, they say nothing of what the customer feels.</summary>
    public bool IsGuarded(int label, TermBuffer terms, FoundNgrams found, bool asks)
    {
        Emotion emotion = (Emotion)_emotions[label];
        bool polite = emotion is Emotion.Gratitude or Emotion.Satisfaction;
        if (polite && (asks || (emotion == Emotion.Gratitude && terms.Questions > 0)))
        {
            return true;
        }

        TermFlags guards = TermFlags.Quoted | TermFlags.Hypothetical;
        guards |= polite || emotion == Emotion.Hurt ? TermFlags.Asked : 0;
        guards |= polite || emotion == Emotion.Frustration || (terms.Classes & LexicalClass.Relation) == 0 ? 0 : TermFlags.Reported;
        NgramHit best = found.Strongest(label, terms).Any;
        for (int i = best.First; i >= 0 && i <= best.Last; i++)
        {
            if (terms.Terms[i].Has(guards))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfService(string label) => label.StartsWith(ServiceKind, StringComparison.Ordinal);

    /// <summary>The label of an emotion: the one for this kind of talk where there are several.</summary>
    private int LabelOf(Emotion emotion, bool service)
    {
        int found = -1;
        for (int i = 0; i < _emotions.Length; i++)
        {
            if (_emotions[i] == (int)emotion && (found < 0 || _ofService[i] == service))
            {
                found = i;
            }
        }

        return found;
    }

    private static int EmotionOf(string label) =>
        Array.FindIndex(Enum.GetNames<Emotion>(), name => name.Equals(label, StringComparison.OrdinalIgnoreCase));
}
