using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Fitted weights of n-grams, read where they lie. Most n-grams of a message have no weight: one bit of a filter says so, without touching the
/// table. Immutable.</summary>
internal sealed class WeightTable
{
    public const int MostLabels = 255;
    public const int LeastBits = 6;

    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int FilterBitsPerSlot = 8;

    private readonly Flat<ulong> _filter;
    private readonly Flat<WeightSlot> _slots;
    private readonly Flat<LabelWeight> _weights;
    private readonly int _filterShift;
    private readonly int _slotShift;

    public WeightTable(IReadOnlyList<string> sources, FittedLabel[] labels, Flat<ulong> filter, Flat<WeightSlot> slots, Flat<LabelWeight> weights)
    {
        Sources = sources;
        Labels = labels;
        _filter = filter;
        _slots = slots;
        _weights = weights;
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

    public Flat<LabelWeight> Weights => _weights;

    /// <summary>How many filter words belong to a number of slots.</summary>
    public static int FilterLength(int slots) => Math.Max(1, slots * FilterBitsPerSlot / 64);

    /// <summary>Spreads a key over all bits: the highest choose the place, the lowest are kept to tell keys apart.</summary>
    public static ulong Mix(ulong key) => (key ^ (key >> 32)) * Golden;

    /// <summary>The weights of an n-gram; empty for one that has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<LabelWeight> Find(ulong key) => TryFind(key, out WeightSlot slot) ? WeightsOf(slot) : default;

    /// <summary>Looks an n-gram up.</summary>
    /// <param name="key">Its hash.</param>
    /// <param name="slot">Its place in the table.</param>
    /// <returns>Whether it has weights.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong key, out WeightSlot slot)
    {
        ulong mixed = Mix(key);
        ulong bit = mixed >> _filterShift;
        slot = (_filter[(int)(bit >> LeastBits)] >> (int)(bit & 63) & 1) == 0 ? default : Look(mixed);
        return slot.Entry != 0;
    }

    /// <summary>The weights of an n-gram that was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<LabelWeight> WeightsOf(WeightSlot slot) => _weights.Slice(slot.Start, slot.Count);

    private WeightSlot Look(ulong mixed)
    {
        int place = (int)(mixed >> _slotShift);
        while (true)
        {
            WeightSlot slot = _slots[place];
            if (slot.Entry == 0 || slot.Check == (uint)mixed)
            {
                return slot;
            }

            place = (place + 1) & (_slots.Length - 1);
        }
    }
}
