using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Fitted weights of n-grams, read where they lie. Most n-grams of a message have no weight: one bit of a filter says so, without touching the
/// table. Each n-gram has a row with one weight for each label, so that rows are added up several labels at a time. Immutable.</summary>
internal sealed class WeightTable
{
    public const int MostLabels = 255;
    public const int LeastBits = 6;

    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int FilterBitsPerSlot = 8;
    private const int Lanes = 8;

    private readonly Flat<ulong> _filter;
    private readonly Flat<WeightSlot> _slots;
    private readonly Flat<sbyte> _rows;
    private readonly int _filterShift;
    private readonly int _slotShift;

    public WeightTable(IReadOnlyList<string> sources, FittedLabel[] labels, Flat<ulong> filter, Flat<WeightSlot> slots, Flat<sbyte> rows)
    {
        Sources = sources;
        Labels = labels;
        _filter = filter;
        _slots = slots;
        _rows = rows;
        Width = WidthOf(labels.Length);
        _filterShift = 64 - System.Numerics.BitOperations.Log2((uint)filter.Length) - LeastBits;
        _slotShift = 64 - System.Numerics.BitOperations.Log2((uint)slots.Length);
    }

    /// <summary>What the weights were fitted to, with licences.</summary>
    public IReadOnlyList<string> Sources { get; }

    public FittedLabel[] Labels { get; }

    /// <summary>Number of n-grams.</summary>
    public int Ngrams => _slots.Length - _slots.AsSpan().Count(default(WeightSlot));

    public Flat<ulong> Filter => _filter;

    public Flat<WeightSlot> Slots => _slots;

    /// <summary>The rows one after the other, each of <see cref="Width"/> weights in steps of the labels' scales.</summary>
    public Flat<sbyte> Rows => _rows;

    /// <summary>Numbers in a row, and in whatever rows are added to: one for each label, and a few that stay 0.</summary>
    public int Width { get; }

    /// <summary>Numbers in a row of a table with so many labels.</summary>
    public static int WidthOf(int labels) => (labels + Lanes - 1) / Lanes * Lanes;

    /// <summary>How many filter words belong to a number of slots.</summary>
    public static int FilterLength(int slots) => Math.Max(1, slots * FilterBitsPerSlot / 64);

    /// <summary>Spreads a key over all bits: the highest choose the place, the lowest are kept to tell keys apart.</summary>
    public static ulong Mix(ulong key) => (key ^ (key >> 32)) * Golden;

    /// <summary>Looks an n-gram up.</summary>
    /// <param name="key">Its hash.</param>
    /// <param name="row">Number of its row.</param>
    /// <returns>Whether it has weights.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong key, out int row)
    {
        ulong mixed = Mix(key);
        ulong bit = mixed >> _filterShift;
        row = (_filter[(int)(bit >> LeastBits)] >> (int)(bit & 63) & 1) == 0 ? -1 : Look(mixed);
        return row >= 0;
    }

    /// <summary>The weights of a row, one for each label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<sbyte> Row(int row) => _rows.Slice(row * Width, Labels.Length);

    /// <summary>Adds a row to sums.</summary>
    /// <param name="row">Number of the row.</param>
    /// <param name="sums">At least <see cref="Width"/> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow(int row, int[] sums)
    {
        ReadOnlySpan<long> weights = System.Runtime.InteropServices.MemoryMarshal.Cast<sbyte, long>(_rows.Slice(row * Width, Width));
        ref int sum = ref sums.AsSpan(0, Width)[0];
        foreach (long eight in weights)
        {
            Vector128<short> both = Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsSByte());
            (Vector128.LoadUnsafe(ref sum) + Vector128.WidenLower(both)).StoreUnsafe(ref sum);
            (Vector128.LoadUnsafe(ref sum, Lanes / 2) + Vector128.WidenUpper(both)).StoreUnsafe(ref sum, Lanes / 2);
            sum = ref Unsafe.Add(ref sum, Lanes);
        }
    }

    private int Look(ulong mixed)
    {
        int place = (int)(mixed >> _slotShift);
        while (true)
        {
            WeightSlot slot = _slots[place];
            if (slot.Entry == 0 || slot.Check == (uint)mixed)
            {
                return slot.Row;
            }

            place = (place + 1) & (_slots.Length - 1);
        }
    }
}
