using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Deescalate.Cli.Lint;

/// <summary>Reads the gaps of a template (<c>{{due_date}}</c>, <c>{amount}</c>, <c>[CUSTOMER NAME]</c>, <c>%order_id%</c>) as what will stand there, so that
/// "by {date}" counts as a date. A gap whose name says nothing stays as it is.</summary>
internal static partial class Placeholders
{
    private static readonly FrozenDictionary<string, string> _fillers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["date"] = "Friday",
        ["day"] = "Friday",
        ["deadline"] = "Friday",
        ["eta"] = "Friday",
        ["time"] = "5 pm",
        ["hour"] = "5 pm",
        ["hours"] = "24 hours",
        ["days"] = "3 days",
        ["duration"] = "3 days",
        ["amount"] = "£20",
        ["sum"] = "£20",
        ["price"] = "£20",
        ["total"] = "£20",
        ["fee"] = "£20",
        ["name"] = "Alex",
        ["firstname"] = "Alex",
        ["number"] = "12345",
        ["id"] = "12345",
        ["reference"] = "12345",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The text with its gaps filled. Each character of a filler leads back to the whole gap.</summary>
    public static MappedText Fill(MappedText text)
    {
        string original = text.ToString();
        MappedText filled = new();
        int at = 0;
        foreach (Match gap in Gap().Matches(original))
        {
            if (FillerOf(gap.Value) is not { } filler)
            {
                continue;
            }

            Copy(original, text, at, gap.Index, filled);
            TextSpan whole = text.ToSource(new TextSpan(gap.Index, gap.Length));
            foreach (char c in filler)
            {
                filled.Append(c, whole);
            }

            at = gap.Index + gap.Length;
        }

        if (at == 0)
        {
            return text;
        }

        Copy(original, text, at, original.Length, filled);
        return filled;
    }

    /// <summary>What the last word of the name that says something stands for: a <c>delivery_date_text</c> is a date.</summary>
    private static string? FillerOf(string gap) =>
        Word().Matches(gap).Select(w => _fillers.GetValueOrDefault(w.Value.ToLowerInvariant())).LastOrDefault(f => f is not null);

    private static void Copy(string original, MappedText from, int start, int end, MappedText to)
    {
        for (int i = start; i < end; i++)
        {
            to.Append(original[i], from.ToSource(new TextSpan(i, 1)));
        }
    }

    [GeneratedRegex(@"\{\{[^{}\n]+\}\}|\$?\{[^{}\n]+\}|%[A-Za-z][\w.]*%|\[[A-Z][A-Z0-9 _-]+\]|<[A-Za-z][\w .-]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
