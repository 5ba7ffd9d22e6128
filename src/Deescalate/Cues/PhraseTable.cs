namespace Deescalate.Cues;

/// <summary>Runs of words of different lengths, any of which may stand at one position of a cue.</summary>
/// <param name="phrases">For each run, the sets of its words.</param>
internal sealed class PhraseTable(WordSet[][] phrases)
{
    /// <summary>Longest run, in words.</summary>
    public const int Longest = 8;

    public IEnumerable<WordSet> FirstWords => phrases.Select(p => p[0]);

    /// <summary>Lengths of all runs that start at a term, as bits.</summary>
    public int LengthsAt(ReadOnlySpan<Text.Term> terms, int start)
    {
        int lengths = 0;
        foreach (WordSet[] phrase in phrases)
        {
            if (StandsAt(phrase, terms, start))
            {
                lengths |= 1 << phrase.Length;
            }
        }

        return lengths;
    }

    /// <summary>Lengths of all runs that end at a term, as bits.</summary>
    public int LengthsUpTo(ReadOnlySpan<Text.Term> terms, int end)
    {
        int lengths = 0;
        foreach (WordSet[] phrase in phrases)
        {
            if (StandsAt(phrase, terms, end - phrase.Length + 1))
            {
                lengths |= 1 << phrase.Length;
            }
        }

        return lengths;
    }

    private static bool StandsAt(WordSet[] phrase, ReadOnlySpan<Text.Term> terms, int start)
    {
        if (start < 0 || start + phrase.Length > terms.Length)
        {
            return false;
        }

        for (int i = 0; i < phrase.Length; i++)
        {
            ref readonly Text.Term term = ref terms[start + i];
            if (term.Word < 0 || !phrase[i].Contains(term.Word) || (i > 0 && term.Has(Text.TermFlags.SentenceStart)))
            {
                return false;
            }
        }

        return true;
    }
}
