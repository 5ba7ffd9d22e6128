namespace Deescalate.Text;

/// <summary>Reads swear words with symbols in place of letters ("f*ck", "sh!t", "a$$hole", "b****").</summary>
internal sealed class MaskedWords
{
    private readonly (string Text, int Word)[] _swearing;

    public MaskedWords(IReadOnlyList<string> words, IReadOnlyList<LexicalClass> classes)
    {
        List<(string, int)> swearing = [];
        for (int i = 0; i < words.Count; i++)
        {
            if ((classes[i] & LexicalClass.Swear) != 0)
            {
                swearing.Add((words[i], i));
            }
        }

        _swearing = [.. swearing];
    }

    /// <summary>Number of the swear word that the masked word stands for, or -1.</summary>
    public int Find(ReadOnlySpan<char> masked)
    {
        foreach ((string text, int word) in _swearing)
        {
            if (Matches(masked, text))
            {
                return word;
            }
        }

        return -1;
    }

    private static bool Matches(ReadOnlySpan<char> masked, string word)
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
