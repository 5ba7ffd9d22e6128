namespace Deescalate.Calibration;

/// <summary>How much each n-gram leans towards or away from each label, by the counts of the messages with and without it. A model over n-grams that are scaled by
/// this needs less to learn from (Wang and Manning, "Baselines and Bigrams", 2012).</summary>
internal static class NgramLeaning
{
    private const double Smoothing = 1;
    private const float LeastScale = 0.5f;
    private const float Slope = 0.25f;

    /// <summary>The scales, one row of a given length for each n-gram: 1/2 for one that is as frequent with the label as without.</summary>
    /// <param name="features">The n-grams of the messages.</param>
    /// <param name="labels">The labels of the messages.</param>
    /// <param name="messages">Which messages to count.</param>
    /// <param name="stride">Length of a row.</param>
    public static float[] Read(FeatureMatrix features, LabelMatrix labels, ReadOnlySpan<int> messages, int stride)
    {
        int count = labels.Names.Length;
        float[] with = new float[features.Keys.Length * stride];
        float[] without = new float[with.Length];
        float[] having = new float[count];
        float[] lacking = new float[count];
        int[] lastSeen = new int[features.Keys.Length];
        foreach (int message in messages)
        {
            ReadOnlySpan<bool> has = labels.Row(message);
            ReadOnlySpan<float> weights = labels.Weights(message);
            Count(has, weights, having, lacking);
            foreach (int feature in features.Row(message))
            {
                if (lastSeen[feature] != message + 1)
                {
                    lastSeen[feature] = message + 1;
                    Count(has, weights, with.AsSpan(feature * stride, count), without.AsSpan(feature * stride, count));
                }
            }
        }

        for (int i = 0; i < with.Length; i++)
        {
            int label = i % stride;
            with[i] = label >= count ? 0 : LeastScale + Slope * Leaning(with[i], having[label], without[i], lacking[label]);
        }

        return with;
    }

    private static float Leaning(float with, float having, float without, float lacking) =>
        Math.Abs(StableMath.Log((with + Smoothing) / (having + 2 * Smoothing) / ((without + Smoothing) / (lacking + 2 * Smoothing))));

    private static void Count(ReadOnlySpan<bool> has, ReadOnlySpan<float> weights, Span<float> having, Span<float> lacking)
    {
        for (int label = 0; label < has.Length; label++)
        {
            if (weights[label] > 0)
            {
                (has[label] ? having : lacking)[label]++;
            }
        }
    }
}
