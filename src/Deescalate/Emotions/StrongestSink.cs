using Deescalate.Text;

namespace Deescalate;

/// <summary>Finds the n-gram that speaks most for a label, of all and of those with a word that says something: one that is neither common, a number nor a relative.</summary>
/// <param name="table">The weights.</param>
/// <param name="label">Number of the label.</param>
/// <param name="terms">The message.</param>
internal struct StrongestSink(WeightTable table, int label, TermBuffer terms) : INgramSink
{
    /// <summary>The n-gram with a word that says something; its first term is -1 where none speaks for the label.</summary>
    public NgramHit Telling { get; private set; } = new(label, 0, -1, -1);

    /// <summary>The n-gram of any words; its first term is -1 where none speaks for the label.</summary>
    public NgramHit Any { get; private set; } = new(label, 0, -1, -1);

    public void Add(ulong key, int first, int last)
    {
        foreach (LabelWeight weight in table.Find(key))
        {
            if (weight.Label != label || first < 0)
            {
                continue;
            }

            NgramHit hit = new(label, weight.Weight, first, last);
            Any = hit.Weight > Any.Weight ? hit : Any;
            Telling = hit.Weight > Telling.Weight && SaysSomething(first, last) ? hit : Telling;
        }
    }

    private readonly bool SaysSomething(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            ref readonly Term term = ref terms.Terms[i];
            if (!term.Is(LexicalClass.Common | LexicalClass.Relation | LexicalClass.DurationUnit) && !term.Has(TermFlags.Number | TermFlags.Money | TermFlags.Mention | TermFlags.Address))
            {
                return true;
            }
        }

        return false;
    }
}
