using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Weights of n-grams for each label, before they are pruned into a table.</summary>
/// <param name="labels">Number of labels.</param>
/// <param name="stride">Length of a row of weights; the labels, filled up to whole vectors.</param>
/// <param name="bias">Log-odds of an empty message.</param>
/// <param name="weights">Weights, one row for each n-gram.</param>
internal sealed class LinearModel(int labels, int stride, float[] bias, float[] weights)
{
    public int Labels => labels;

    public float[] Bias => bias;

    public Span<float> Row(int feature) => weights.AsSpan(feature * stride, labels);

    /// <summary>Adds a message's log-odds for each label.</summary>
    /// <param name="features">Its n-grams.</param>
    /// <param name="share">What each of them counts.</param>
    /// <param name="margins">What is known already; the log-odds are added to it.</param>
    public void Score(ReadOnlySpan<int> features, float share, Span<float> margins)
    {
        for (int i = 0; i < labels; i++)
        {
            margins[i] += bias[i];
        }

        Add(features, share, margins);
    }

    /// <summary>Adds log-odds of n-grams for each label.</summary>
    /// <param name="features">The n-grams.</param>
    /// <param name="share">What each of them counts.</param>
    /// <param name="margins">Where to.</param>
    private void Add(ReadOnlySpan<int> features, float share, Span<float> margins)
    {
        foreach (int feature in features)
        {
            Span<float> row = Row(feature);
            for (int i = 0; i < row.Length; i++)
            {
                margins[i] += share * row[i];
            }
        }
    }

    /// <summary>Adds what the message before says of each label, within bounds.</summary>
    /// <param name="features">Its n-grams.</param>
    /// <param name="share">What each of them counts.</param>
    /// <param name="margins">Where to.</param>
    public void AddBefore(ReadOnlySpan<int> features, float share, Span<float> margins)
    {
        float[] before = new float[labels];
        Add(features, share, before);
        for (int i = 0; i < labels; i++)
        {
            margins[i] += SaidBefore.Bound(before[i]);
        }
    }

    /// <summary>The same model with some of its labels.</summary>
    public LinearModel Only(IReadOnlyList<int> kept)
    {
        float[] chosen = new float[weights.Length / stride * kept.Count];
        for (int feature = 0; feature < weights.Length / stride; feature++)
        {
            for (int i = 0; i < kept.Count; i++)
            {
                chosen[feature * kept.Count + i] = weights[feature * stride + kept[i]];
            }
        }

        return new LinearModel(kept.Count, kept.Count, [.. kept.Select(l => bias[l])], chosen);
    }
}
