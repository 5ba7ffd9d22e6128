using System.Numerics;
using Deescalate.Text;

namespace Deescalate.Calibration;

/// <summary>Prunes and rounds fitted weights into the table that the library reads.</summary>
internal static class WeightTableBuilder
{
    private const int Steps = 127;
    private const int LeastSlots = 16;

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
        int width = WeightTable.WidthOf(labels.Length);
        List<sbyte> rows = [];
        List<ulong> entries = [];
        foreach (int feature in order)
        {
            sbyte[] steps = new sbyte[width];
            Span<float> row = model.Row(feature);
            for (int label = 0; label < row.Length; label++)
            {
                steps[label] = (sbyte)(MathF.Abs(row[label]) < leastWeight || scales[label] == 0 ? 0 : MathF.Round(row[label] / scales[label]));
            }

            if (steps.AsSpan().ContainsAnyExcept((sbyte)0))
            {
                rows.AddRange(steps);
                entries.Add(WeightTable.Mix(keys[feature]));
            }
        }

        WeightSlot[] slots = new WeightSlot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSlots, entries.Count * 3 / 2))];
        ulong[] filter = new ulong[WeightTable.FilterLength(slots.Length)];
        for (int row = 0; row < entries.Count; row++)
        {
            Insert(slots, filter, entries[row], row);
        }

        FittedLabel[] fitted = [.. labels.Select((name, i) => new FittedLabel(name, model.Bias[i], scales[i], thresholds[i]))];
        return new WeightTable(sources, fitted, Flat<ulong>.Of(filter), Flat<WeightSlot>.Of(slots), Flat<sbyte>.Of([.. rows]));
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

    private static void Insert(WeightSlot[] slots, ulong[] filter, ulong mixed, int row)
    {
        ulong bit = mixed >> (64 - BitOperations.Log2((uint)filter.Length) - WeightTable.LeastBits);
        filter[(int)(bit >> WeightTable.LeastBits)] |= 1UL << (int)(bit & 63);
        int place = (int)(mixed >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (slots[place].Entry != 0)
        {
            place = (place + 1) & (slots.Length - 1);
        }

        slots[place] = WeightSlot.Of(mixed, row);
    }
}
