using System.Numerics;
using Deescalate.Text;

namespace Deescalate.Tests.Support;

/// <summary>Small tables of fitted weights, made by hand.</summary>
internal static class WeightTables
{
    private const int Slots = 64;

    /// <summary>A table whose labels each need one of their words.</summary>
    /// <param name="words">A word and the label that it speaks for.</param>
    public static byte[] Of(params (string Word, string Label)[] words)
    {
        string[] labels = [.. words.Select(w => w.Label).Distinct(StringComparer.Ordinal)];
        WeightSlot[] slots = new WeightSlot[Slots];
        ulong[] filter = new ulong[WeightTable.FilterLength(Slots)];
        List<sbyte> rows = [];
        foreach ((string word, string label) in words)
        {
            ulong mixed = WeightTable.Mix(WordHash.OfFolded(word));
            ulong bit = mixed >> (64 - BitOperations.Log2((uint)filter.Length) - WeightTable.LeastBits);
            filter[(int)(bit >> WeightTable.LeastBits)] |= 1UL << (int)(bit & 63);
            int place = (int)(mixed >> (64 - BitOperations.Log2(Slots)));
            while (slots[place].Entry != 0)
            {
                place = (place + 1) & (Slots - 1);
            }

            slots[place] = WeightSlot.Of(mixed, rows.Count / WeightTable.WidthOf(labels.Length));
            sbyte[] row = new sbyte[WeightTable.WidthOf(labels.Length)];
            row[Array.IndexOf(labels, label)] = 100;
            rows.AddRange(row);
        }

        return WeightTableFormat.Write(new WeightTable(
            [],
            [.. labels.Select(l => new FittedLabel(l, Bias: -4, Scale: 0.2f, Threshold: 0))],
            Flat<ulong>.Of(filter),
            Flat<WeightSlot>.Of(slots),
            Flat<sbyte>.Of([.. rows])));
    }
}
