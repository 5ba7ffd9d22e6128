namespace Deescalate.Benchmarks.Baselines;

/// <summary>The naive way: split at blanks and punctuation, lower the case, look each word up among the words of the plain cues.</summary>
internal sealed class SplitAndLookUp
{
    private static readonly char[] _separators = [' ', '\t', '\n', '\r', '.', ',', ';', ':', '!', '?', '(', ')', '"'];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    public SplitAndLookUp()
    {
        int rule = 0;
        foreach (IReadOnlyList<string> cues in PlainCues.ByRule.Values)
        {
            foreach (string word in cues.SelectMany(c => c.Split([' ', '(', ')', '[', ']', '|'], StringSplitOptions.RemoveEmptyEntries)))
            {
                _words.TryAdd(word, rule);
            }

            rule++;
        }
    }

    /// <summary>Sum of the rules whose words occur.</summary>
    public int Match(string text)
    {
        int sum = 0;
        foreach (string word in text.Split(_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_words.TryGetValue(word.ToLowerInvariant(), out int rule))
            {
                sum += rule;
            }
        }

        return sum;
    }
}
