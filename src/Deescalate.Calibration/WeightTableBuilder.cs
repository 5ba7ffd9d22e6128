namespace Deescalate.Calibration;

/// <summary>Prunes and rounds fitted weights into the table that the library reads.</summary>
internal static class WeightTableBuilder
{
    private const int Steps = 127;

    /// <summary>Builds the table.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="keys">The n-grams by number.</param>
    /// <param name="labels">The labels by number.</param>
    /// <param name="thresholds">Log-odds from which on each is given.</param>
    /// <param name="leastWeight">Smaller weights are left out.</param>
    /// <param name="sources">What the weights were fitted to.</param>
    public static WeightTable Build(LinearModel model, ulong[] keys, string[] labels, float[] thresholds, float leastWeight, IReadOnlyList<string> sources)
    {
        float[] scales = Scales(model, keys.Length);
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort((ulong[])keys.Clone(), order);
        WeightTableLayout layout = new([.. labels.Select((name, i) => new FittedLabel(name, model.Bias[i], scales[i], thresholds[i]))]);
        sbyte[] steps = new sbyte[labels.Length];
        foreach (int feature in order)
        {
            Span<float> row = model.Row(feature);
            for (int label = 0; label < steps.Length; label++)
            {
                steps[label] = (sbyte)(MathF.Abs(row[label]) < leastWeight || scales[label] == 0 ? 0 : MathF.Round(row[label] / scales[label]));
            }

            layout.Add(keys[feature], steps);
        }

        return layout.Build(sources);
    }

    private static float[] Scales(LinearModel model, int features)
    {
        float[] scales = new float[model.Labels];
        for (int feature = 0; feature < features; feature++)
        {
            Span<float> row = model.Row(feature);
            for (int label = 0; label < row.Length; label++)
            {
                scales[label] = Math.Max(scales[label], MathF.Abs(row[label]) / Steps);
            }
        }

        return scales;
    }
}
