namespace Deescalate.Text;

/// <summary>Regular English inflection: plural and third person, past, -ing form.</summary>
internal static class EnglishInflection
{
    private const string Vowels = "aeiou";

    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        if (word.Length < 2)
        {
            yield break;
        }

        char last = word[^1];
        bool vowelBefore = Vowels.Contains(word[^2], StringComparison.Ordinal);
        if (last == 'y' && !vowelBefore)
        {
            string stem = word[..^1];
            yield return stem + "ies";
            yield return stem + "ied";
            yield return word + "ing";
        }
        else if (last == 'e')
        {
            yield return word + "s";
            yield return word + "d";
            yield return (word.EndsWith("ee", StringComparison.Ordinal) ? word : word[..^1]) + "ing";
        }
        else
        {
            bool sibilant = last is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
            string stem = DoublesLast(word) ? word + last : word;
            yield return word + (sibilant ? "es" : "s");
            yield return stem + "ed";
            yield return stem + "ing";
        }
    }

    /// <summary>One syllable, consonant-vowel-consonant: "drop" gives "dropped".</summary>
    private static bool DoublesLast(string word)
    {
        if (word.Length is < 3 or > 5 || word[^1] is 'w' or 'x' or 'y' || Vowels.Contains(word[^1], StringComparison.Ordinal) || !Vowels.Contains(word[^2], StringComparison.Ordinal))
        {
            return false;
        }

        int vowels = word.Count(c => Vowels.Contains(c, StringComparison.Ordinal));
        return vowels == 1;
    }
}
