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
    public void Add(int row, int first, int last)
    {
        if (Count == _found.Length)
        {
            Array.Resize(ref _found, Count * 2);
        }

        _found[Count++] = new FoundNgram(row, first, last);
    }

    /// <summary>The n-grams that speak most for a label.</summary>
    /// <param name="label">Number of the label.</param>
    /// <param name="terms">The message.</param>
    public StrongestNgrams Strongest(int label, TermBuffer terms)
    {
        StrongestNgrams strongest = new(label);
        foreach (ref readonly FoundNgram found in _found.AsSpan(0, Count))
        {
            if (found.First >= 0 && WeightOf(found.Row, label) is > 0 and int weight)
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
            if (WeightOf(_found[i].Row, label) is not 0 and int weight)
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
            float part = found.First < 0 ? 0 : WeightOf(found.Row, label) / (found.Last - found.First + 1f);
            for (int i = found.First; part != 0 && i <= found.Last; i++)
            {
                amounts[i] += part;
            }
        }
    }

    private int WeightOf(int row, int label) => table.Row(row)[label];

    private readonly record struct FoundNgram(int Row, int First, int Last);
}
