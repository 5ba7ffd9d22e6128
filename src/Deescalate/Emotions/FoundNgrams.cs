using Deescalate.Text;

namespace Deescalate;

/// <summary>The n-grams of a message that have weights, in the order in which they were met: found once, and read as often as anybody asks. Reused from message to
/// message.</summary>
/// <param name="table">The weights.</param>
internal sealed class FoundNgrams(WeightTable table)
{
    private FoundNgram[] _found = new FoundNgram[64];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Adds an n-gram of the table.</summary>
    public void Add(WeightSlot slot, int first, int last)
    {
        if (Count == _found.Length)
        {
            Array.Resize(ref _found, Count * 2);
        }

        _found[Count++] = new FoundNgram(slot, first, last);
    }

    /// <summary>The n-grams that speak most for a label.</summary>
    /// <param name="label">Number of the label.</param>
    /// <param name="terms">The message.</param>
    public StrongestNgrams Strongest(int label, TermBuffer terms)
    {
        StrongestNgrams strongest = new(label);
        foreach (ref readonly FoundNgram found in _found.AsSpan(0, Count))
        {
            if (found.First >= 0 && WeightOf(found.Slot, label) is > 0 and int weight)
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
            if (WeightOf(_found[i].Slot, label) is not 0 and int weight)
            {
                yield return new NgramHit(label, weight, _found[i].First, _found[i].Last);
            }
        }
    }

    private int WeightOf(WeightSlot slot, int label)
    {
        foreach (LabelWeight weight in table.WeightsOf(slot))
        {
            if (weight.Label == label)
            {
                return weight.Weight;
            }
        }

        return 0;
    }

    private readonly record struct FoundNgram(WeightSlot Slot, int First, int Last);
}
