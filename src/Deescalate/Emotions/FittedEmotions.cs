using Deescalate.Text;

namespace Deescalate;

/// <summary>Turns the log-odds of a table of fitted weights into evidence for emotions, in the measure in which cues give theirs. Immutable.</summary>
/// <remarks>A label at its threshold gives evidence of ln 2, which is a score of one half; what lies below zero is dropped, so that fitted weights never take
/// away what a cue found. Evidence stays a sum: a floor for the label, and the n-grams' weights.</remarks>
internal sealed class FittedEmotions
{
    /// <summary>Evidence for one unit of log-odds.</summary>
    private const float Slope = 0.5f;

    private const float AtThreshold = 0.693147f;

    private readonly WeightTable _table;
    private readonly int[] _emotions;
    private readonly float[] _floors;
    private readonly float[] _steps;

    public FittedEmotions(WeightTable table)
    {
        _table = table;
        _emotions = Array.ConvertAll(table.Labels, l => EmotionOf(l.Name));
        _floors = Array.ConvertAll(table.Labels, l => AtThreshold + Slope * (l.Bias - l.Threshold));
        _steps = Array.ConvertAll(table.Labels, l => Slope * l.Scale);
    }

    /// <summary>Number of labels, whether or not they are emotions.</summary>
    public int Labels => _floors.Length;

    /// <summary>Whether any label is the name of an emotion.</summary>
    public bool HasEmotions => Array.Exists(_emotions, e => e >= 0);

    /// <summary>Adds up the weights of a message's n-grams.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="sums">Where to; one number for each label.</param>
    public void Sum(TermBuffer terms, int[] sums)
    {
        Array.Clear(sums);
        SumSink sink = new(_table, sums);
        NgramScan.Read(terms, ref sink);
    }

    /// <summary>The emotion that a label names.</summary>
    public bool IsEmotion(int label, out Emotion emotion)
    {
        emotion = (Emotion)_emotions[label];
        return _emotions[label] >= 0;
    }

    /// <summary>The evidence for a label; 0 where its n-grams do not outweigh its floor.</summary>
    public float EvidenceOf(int label, int sum) => Math.Max(0, _floors[label] + _steps[label] * sum);

    /// <summary>Lists what makes up the evidence for a label: its floor, then its n-grams.</summary>
    public void Explain(int label, TermBuffer terms, List<EmotionContribution> contributions)
    {
        Emotion emotion = (Emotion)_emotions[label];
        TextSpan whole = new(0, terms.Text.Length);
        contributions.Add(new EmotionContribution(emotion, whole, _floors[label], EmotionContribution.Floor));
        foreach (NgramHit hit in Hits(label, terms))
        {
            TextSpan span = hit.First < 0 ? whole : terms.SpanOf(hit.First, hit.Last);
            contributions.Add(new EmotionContribution(emotion, span, _steps[label] * hit.Weight, EmotionContribution.Fitted));
        }
    }

    /// <summary>The words that speak most for an emotion.</summary>
    public TextSpan StrongestSpan(Emotion emotion, TermBuffer terms)
    {
        NgramHit best = new(-1, 0, -1, -1);
        for (int label = 0; label < _emotions.Length; label++)
        {
            foreach (NgramHit hit in _emotions[label] == (int)emotion ? Hits(label, terms) : [])
            {
                best = hit.First >= 0 && hit.Weight > best.Weight ? hit : best;
            }
        }

        return best.First < 0 ? new TextSpan(0, terms.Text.Length) : terms.SpanOf(best.First, best.Last);
    }

    private static int EmotionOf(string label) =>
        Array.FindIndex(Enum.GetNames<Emotion>(), name => name.Equals(label, StringComparison.OrdinalIgnoreCase));

    private List<NgramHit> Hits(int label, TermBuffer terms)
    {
        List<NgramHit> hits = [];
        HitSink sink = new(_table, hits);
        NgramScan.Read(terms, ref sink);
        hits.RemoveAll(h => h.Label != label);
        return hits;
    }
}
