using Deescalate.Text;

namespace Deescalate;

/// <summary>Lays n-grams and their weights out as a <see cref="WeightTable"/> reads them.</summary>
/// <param name="labels">What the weights speak for.</param>
internal sealed class WeightTableLayout(FittedLabel[] labels)
{
    private const int LeastSlots = 16;

    private readonly List<ulong> _ngrams = [];
    private readonly List<WeightRow> _rows = [];
    private readonly List<sbyte> _blocks = [];
    private readonly int _blockWidth = WeightTable.BlockWidthOf(labels.Length);

    /// <summary>Adds an n-gram, but for one that weighs nothing.</summary>
    /// <param name="key">Its hash.</param>
    /// <param name="weights">A weight for each label, in steps of the label's scale.</param>
    /// <exception cref="InvalidOperationException">The weights are more than a table holds.</exception>
    public void Add(ulong key, ReadOnlySpan<sbyte> weights)
    {
        int first = _blocks.Count / _blockWidth;
        uint blocks = 0;
        for (int block = 0; block * _blockWidth < weights.Length; block++)
        {
            ReadOnlySpan<sbyte> some = weights[(block * _blockWidth)..Math.Min((block + 1) * _blockWidth, weights.Length)];
            if (some.ContainsAnyExcept((sbyte)0))
            {
                blocks |= 1u << block;
                _blocks.AddRange(some);
                _blocks.AddRange(new sbyte[_blockWidth - some.Length]);
            }
        }

        if (blocks == 0)
        {
            return;
        }

        if (first >= WeightRow.MostBlocksOfTable)
        {
            throw new InvalidOperationException($"A table holds {WeightRow.MostBlocksOfTable} blocks of weights. Leave smaller weights out.");
        }

        _ngrams.Add(WeightTable.Mix(key));
        _rows.Add(WeightRow.Of(first, blocks));
    }

    /// <summary>Makes the table.</summary>
    /// <param name="sources">What the weights were fitted to.</param>
    public WeightTable Build(IReadOnlyList<string> sources)
    {
        WeightSlot[] slots = new WeightSlot[((_ngrams.Count * 3 / 2) + LeastSlots) / WeightTable.SlotStep * WeightTable.SlotStep];
        ulong[] filter = new ulong[WeightTable.FilterLength(slots.Length)];
        for (int i = 0; i < _ngrams.Count; i++)
        {
            Insert(slots, filter, _ngrams[i], _rows[i]);
        }

        return new WeightTable(sources, labels, Flat<ulong>.Of(filter), Flat<WeightSlot>.Of(slots), Flat<sbyte>.Of([.. _blocks]));
    }

    private static void Insert(WeightSlot[] slots, ulong[] filter, ulong mixed, WeightRow row)
    {
        int bit = WeightTable.PlaceOf(mixed, filter.Length * 64);
        filter[bit >> 6] |= 1UL << bit;
        int place = WeightTable.PlaceOf(mixed, slots.Length);
        while (slots[place].Row.Exists)
        {
            place = place + 1 == slots.Length ? 0 : place + 1;
        }

        slots[place] = WeightSlot.Of(mixed, row);
    }
}
