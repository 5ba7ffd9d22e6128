using Deescalate.Text;

namespace Deescalate;

/// <summary>The n-grams of a message that have weights, in the order in which they were met: found once, and read as often as anybody asks. Reused from message to
/// message.</summary>
internal sealed class FoundNgrams
{
    private const int MarkBits = 13;

    private FoundNgram[] _found = new FoundNgram[64];
    private WeightTable? _table;
    private ulong[]? _marks;
    private bool _once;

    public int Count { get; private set; }

    /// <summary>Begins a message.</summary>
    /// <param name="table">The weights of what will be added.</param>
    /// <param name="once">Whether each n-gram counts once, however often it is met. In one case of twenty a rare n-gram is then taken for another and does not count.</param>
    public void Clear(WeightTable table, bool once = false)
    {
        _table = table;
        _once = once;
        Count = 0;
        if (once)
        {
            Array.Clear(_marks ??= new ulong[(1 << MarkBits) / 64]);
        }
    }

    /// <summary>Adds an n-gram of the table.</summary>
    /// <returns>Whether it counts.</returns>
    public bool Add(WeightRow row, int first, int last)
    {
        if (_once && !Mark(row))
        {
            return false;
        }

        if (Count == _found.Length)
        {
            Array.Resize(ref _found, Count * 2);
        }

        _found[Count++] = new FoundNgram(row, first, last);
        return true;
    }

    /// <summary>The n-grams that speak most for a label.</summary>
    /// <param name="label">Number of the label.</param>
    /// <param name="terms">The message.</param>
    public StrongestNgrams Strongest(int label, TermBuffer terms)
    {
        StrongestNgrams strongest = new(label);
        foreach (ref readonly FoundNgram found in _found.AsSpan(0, Count))
        {
            if (found.First >= 0 && WeightOf(found, label) is > 0 and int weight)
            {
                strongest.Add(new NgramHit(label, weight, found.First, found.Last), terms);
            }
        }

        return strongest;
    }

    /// <summary>The n-grams that speak for or against a label.</summary>
    public IEnumerable<NgramHit> Of(int label)
    {
        for (int i = 0; i < Count; i++)
        {
            if (WeightOf(_found[i], label) is not 0 and int weight)
            {
                yield return new NgramHit(label, weight, _found[i].First, _found[i].Last);
            }
        }
    }

    /// <summary>Lays the weights of a label's n-grams upon the terms that they are made of, each term its equal part.</summary>
    /// <param name="label">Number of the label.</param>
    /// <param name="amounts">What each term has got.</param>
    public void LayUpon(int label, Span<float> amounts)
    {
        foreach (ref readonly FoundNgram found in _found.AsSpan(0, Count))
        {
            float part = found.First < 0 ? 0 : WeightOf(found, label) / (found.Last - found.First + 1f);
            for (int i = found.First; part != 0 && i <= found.Last; i++)
            {
                amounts[i] += part;
            }
        }
    }

    /// <summary>Marks a row as met.</summary>
    /// <returns>Whether it was not before.</returns>
    private bool Mark(WeightRow row)
    {
        const uint Golden = 2654435769;
        uint place = (uint)row.First * Golden >> (32 - MarkBits);
        ref ulong marks = ref _marks![place >> 6];
        ulong bit = 1UL << (int)(place & 63);
        bool unmarked = (marks & bit) == 0;
        marks |= bit;
        return unmarked;
    }

    private int WeightOf(in FoundNgram found, int label) => _table!.WeightOf(found.Row, label);

    private readonly record struct FoundNgram(WeightRow Row, int First, int Last);
}
