using Deescalate.Text;

namespace Deescalate;

/// <summary>The n-grams that speak most for a label, of all and of those with a word that says something: one that is neither common, a number nor a relative.</summary>
/// <param name="label">Number of the label.</param>
internal struct StrongestNgrams(int label)
{
    /// <summary>The n-gram with a word that says something; its first term is -1 where none speaks for the label.</summary>
    public NgramHit Telling { get; private set; } = new(label, 0, -1, -1);

    /// <summary>The n-gram of any words; its first term is -1 where none speaks for the label.</summary>
    public NgramHit Any { get; private set; } = new(label, 0, -1, -1);

    /// <summary>Takes an n-gram; the first of equals stays.</summary>
    public void Add(in NgramHit hit, TermBuffer terms)
    {
        Any = hit.Weight > Any.Weight ? hit : Any;
        Telling = hit.Weight > Telling.Weight && SaysSomething(hit, terms.Terms) ? hit : Telling;
    }

    private static bool SaysSomething(in NgramHit hit, ReadOnlySpan<Term> terms)
    {
        for (int i = hit.First; i <= hit.Last; i++)
        {
            ref readonly Term term = ref terms[i];
            if (!term.Is(LexicalClass.Common | LexicalClass.Relation | LexicalClass.DurationUnit) && !term.Has(TermFlags.Number | TermFlags.Money | TermFlags.Mention | TermFlags.Address))
            {
                return true;
            }
        }

        return false;
    }
}
