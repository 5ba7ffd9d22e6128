namespace Deescalate.Text;

/// <summary>Reads swear words with symbols in place of letters ("f*ck", "sh!t", "a$$hole", "b****").</summary>
internal sealed class MaskedWords
{
    private readonly Vocabulary _vocabulary;
    private readonly Lazy<int[]> _swearing;

    public MaskedWords(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _swearing = new Lazy<int[]>(() => [.. Enumerable.Range(0, vocabulary.Count).Where(w => (vocabulary.ClassOf(w) & LexicalClass.Swear) != 0)]);
    }

    /// <summary>Number of the swear word that the masked word stands for, or -1.</summary>
    public int Find(ReadOnlySpan<char> masked)
    {
        foreach (int word in _swearing.Value)
        {
            if (Matches(masked, _vocabulary.WordOf(word)))
            {
                return word;
            }
        }

        return -1;
    }

    private static bool Matches(ReadOnlySpan<char> masked, ReadOnlySpan<char> word)
    {
        if (masked.Length != word.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            char c = Folding.Fold(masked[i]);
            bool same = c == word[i] || c switch
            {
                '*' or '#' => true,
                '@' => word[i] is 'a' or 'u' or 'i',
                '$' => word[i] == 's',
                '!' or '1' => word[i] is 'i' or 'l',
                '0' => word[i] == 'o',
                '3' => word[i] == 'e',
                _ => false,
            };
            if (!same)
            {
                return false;
            }
        }

        return true;
    }
}
