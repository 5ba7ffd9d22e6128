using System.Security.Cryptography;
using System.Text;

namespace Deescalate.Cli.Lint;

/// <summary>Names a finding by its rule and the words of its sentence, so that it is known again when lines move, the reply is edited elsewhere,
/// or the file is renamed. A hash: a baseline holds no words.</summary>
internal static class Fingerprint
{
    private const int Bytes = 16;

    /// <summary>The name of a finding.</summary>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="text">The reply.</param>
    /// <param name="span">The words at fault.</param>
    public static string Of(string rule, string text, TextSpan span)
    {
        StringBuilder words = new(rule);
        bool gap = true;
        foreach (Rune rune in Sentence(text, span).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                words.Append(gap ? "\n" : "").Append(Rune.ToLowerInvariant(rune));
            }

            gap = !Rune.IsLetterOrDigit(rune);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())).AsSpan(0, Bytes));
    }

    private static ReadOnlySpan<char> Sentence(string text, TextSpan span)
    {
        int start = text.AsSpan(0, span.Start).LastIndexOfAny(".!?\n") + 1;
        int rest = text.AsSpan(span.End).IndexOfAny(".!?\n");
        return text.AsSpan(start, (rest < 0 ? text.Length : span.End + rest) - start);
    }
}
