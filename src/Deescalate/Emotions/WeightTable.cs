using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Fitted weights of n-grams, read where they lie. Most n-grams of a message have no weight: one bit of a filter says so, without touching the
/// table. Labels are divided into blocks; a block of weights is added up in one go. Immutable.</summary>
internal sealed class WeightTable
{
    public const int MostLabels = 255;

    /// <summary>The number of slots is a multiple of this, so that the filter fills whole words.</summary>
    public const int SlotStep = 64 / FilterBitsPerSlot;

    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int FilterBitsPerSlot = 8;
    private const int Lanes = 8;
    private const int MostLabelsOfOneBlock = 4 * Lanes;

    private readonly Flat<ulong> _filter;
    private readonly Flat<WeightSlot> _slots;
    private readonly Flat<sbyte> _blocks;
    private readonly int _blockWidth;

    public WeightTable(IReadOnlyList<string> sources, FittedLabel[] labels, Flat<ulong> filter, Flat<WeightSlot> slots, Flat<sbyte> blocks)
    {
        Sources = sources;
        Labels = labels;
        _filter = filter;
        _slots = slots;
        _blocks = blocks;
        _blockWidth = BlockWidthOf(labels.Length);
        Width = WidthOf(labels.Length);
    }

    /// <summary>What the weights were fitted to, with licences.</summary>
    public IReadOnlyList<string> Sources { get; }

    public FittedLabel[] Labels { get; }

    /// <summary>Number of n-grams.</summary>
    public int Ngrams => _slots.Length - _slots.AsSpan().Count(default(WeightSlot));

    public Flat<ulong> Filter => _filter;

    public Flat<WeightSlot> Slots => _slots;

    /// <summary>The blocks of all rows one after the other: weights in steps of the labels' scales.</summary>
    public Flat<sbyte> Blocks => _blocks;

    /// <summary>Numbers in whatever rows are added to: one for each label, and a few that stay 0.</summary>
    public int Width { get; }

    /// <summary>Labels in a block of a table with so many. Rows of few labels are one block: adding up zeros costs less than asking where there are none.</summary>
    public static int BlockWidthOf(int labels) => labels <= MostLabelsOfOneBlock ? RoundUp(Math.Max(labels, 1), Lanes) : RoundUp(labels, WeightRow.MostBlocks * Lanes) / WeightRow.MostBlocks;

    /// <summary>Numbers in whatever the rows of a table with so many labels are added to.</summary>
    public static int WidthOf(int labels) => RoundUp(labels, BlockWidthOf(labels));

    /// <summary>How many filter words belong to a number of slots.</summary>
    public static int FilterLength(int slots) => slots / SlotStep;

    /// <summary>The place of a spread key among so many, by its highest bits (Lemire, "Fast random integer generation in an interval", 2019).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(ulong mixed, int places) => (int)Math.BigMul(mixed, (ulong)places, out _);

    /// <summary>Spreads a key over all bits: the highest choose the place, the lowest are kept to tell keys apart.</summary>
    public static ulong Mix(ulong key) => (key ^ (key >> 32)) * Golden;

    /// <summary>Looks an n-gram up.</summary>
    /// <param name="key">Its hash.</param>
    /// <param name="row">Its weights.</param>
    /// <returns>Whether it has weights.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong key, out WeightRow row)
    {
        ulong mixed = Mix(key);
        int bit = PlaceOf(mixed, _filter.Length * 64);
        row = (_filter[bit >> 6] >> bit & 1) == 0 ? default : Look(mixed);
        return row.Exists;
    }

    /// <summary>What a row weighs for a label, in steps of the label's scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WeightOf(WeightRow row, int label)
    {
        (int block, int within) = Math.DivRem(label, _blockWidth);
        return row.Has(block) ? _blocks[(row.PlaceOf(block) * _blockWidth) + within] : 0;
    }

    /// <summary>Adds a row to sums.</summary>
    /// <param name="row">The row.</param>
    /// <param name="sums">At least <see cref="Width"/> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow(WeightRow row, int[] sums)
    {
        ref int first = ref MemoryMarshal.GetReference(sums.AsSpan(0, Width));
        ref readonly sbyte weights = ref _blocks[row.First * _blockWidth];
        for (uint blocks = row.Blocks; blocks != 0; blocks &= blocks - 1)
        {
            ref int sum = ref Unsafe.Add(ref first, BitOperations.TrailingZeroCount(blocks) * _blockWidth);
            for (int lane = 0; lane < _blockWidth; lane += Lanes)
            {
                AddLanes(in weights, ref Unsafe.Add(ref sum, lane));
                weights = ref Unsafe.Add(ref Unsafe.AsRef(in weights), Lanes);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddLanes(ref readonly sbyte weights, ref int sums)
    {
        Vector128<sbyte> eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.AsRef(in weights)))).AsSByte();
        Vector128<short> both = Vector128.WidenLower(eight);
        (Vector128.LoadUnsafe(ref sums) + Vector128.WidenLower(both)).StoreUnsafe(ref sums);
        (Vector128.LoadUnsafe(ref sums, Lanes / 2) + Vector128.WidenUpper(both)).StoreUnsafe(ref sums, Lanes / 2);
    }

    private static int RoundUp(int number, int step) => (number + step - 1) / step * step;

    private WeightRow Look(ulong mixed)
    {
        int place = PlaceOf(mixed, _slots.Length);
        while (true)
        {
            WeightSlot slot = _slots[place];
            if (!slot.Row.Exists || slot.Check == (uint)mixed)
            {
                return slot.Row;
            }

            place = place + 1 == _slots.Length ? 0 : place + 1;
        }
    }
}
