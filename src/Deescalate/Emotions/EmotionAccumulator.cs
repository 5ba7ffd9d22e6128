namespace Deescalate;

/// <summary>Adds up evidence for emotions. A weight w between 0 and 1 is what a cue alone would score; evidence is summed as −ln(1−w), so that
/// independent cues strengthen each other and the score stays below 1 (the noisy-or of Pearl, 1988).</summary>
internal struct EmotionAccumulator
{
    private const float Strongest = 0.98f;

    private Evidence _evidence;

    public static float EvidenceOf(float weight) => -MathF.Log(1 - Math.Clamp(weight, -1f, Strongest));

    /// <summary>Evidence of −ln(1−w) for one emotion; negative evidence counts against it.</summary>
    public void Add(Emotion emotion, float evidence) => _evidence[(int)emotion] += evidence;

    /// <summary>What has been added up for one emotion.</summary>
    public readonly float EvidenceFor(Emotion emotion) => _evidence[(int)emotion];

    /// <summary>Takes away a share of what speaks for an emotion.</summary>
    public void Damp(Emotion emotion, float keep) => _evidence[(int)emotion] *= keep;

    public readonly float this[Emotion emotion] => Score(_evidence[(int)emotion]);

    public readonly EmotionScores ToScores()
    {
        Span<float> scores = stackalloc float[EmotionScores.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Score(_evidence[i]);
        }

        return new EmotionScores(scores);
    }

    private static float Score(float evidence) => evidence <= 0 ? 0 : 1 - MathF.Exp(-evidence);

    [System.Runtime.CompilerServices.InlineArray(EmotionScores.Count)]
    private struct Evidence
    {
        private float _first;
    }
}
