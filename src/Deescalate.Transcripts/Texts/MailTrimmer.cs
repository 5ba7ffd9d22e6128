using System.Text.RegularExpressions;

namespace Deescalate.Transcripts.Texts;

/// <summary>Finds in a mail what its sender did not write for it: earlier mails below or between the lines, and signatures.</summary>
internal static partial class MailTrimmer
{
    private const int Patience = 1000;
    private const int MostSignatureLines = 12;

    /// <summary>The ranges to cut, in order and apart from each other.</summary>
    /// <param name="text">The mail.</param>
    /// <param name="known">Ranges that the markup has named.</param>
    public static IReadOnlyList<(int Start, int Length, TrimmedKind Kind)> Find(string text, IReadOnlyList<(int Start, int Length, TrimmedKind Kind)> known)
    {
        List<(int Start, int Length, TrimmedKind Kind)> found = [];
        List<(int Start, int Length)> lines = LinesOf(text);
        for (int i = 0; i < lines.Count; i++)
        {
            string line = text.Substring(lines[i].Start, lines[i].Length);
            string next = i + 1 < lines.Count ? text.Substring(lines[i + 1].Start, lines[i + 1].Length) : "";
            if (StartsEarlierMail(line, next))
            {
                found.Add((lines[i].Start, text.Length - lines[i].Start, TrimmedKind.QuotedReply));
                break;
            }

            if (SignatureMark().IsMatch(line) && lines.Count - i <= MostSignatureLines)
            {
                found.Add((lines[i].Start, text.Length - lines[i].Start, TrimmedKind.Signature));
                break;
            }

            if (line.StartsWith('>') || Introduction(line, next))
            {
                found.Add((lines[i].Start, lines[i].Length, TrimmedKind.QuotedReply));
            }
        }

        return Merge(text, [.. found, .. known]);
    }

    /// <summary>Ranges in order; those that touch, or have nothing but white space between them, as one.</summary>
    private static List<(int Start, int Length, TrimmedKind Kind)> Merge(string text, IReadOnlyList<(int Start, int Length, TrimmedKind Kind)> ranges)
    {
        List<(int Start, int Length, TrimmedKind Kind)> merged = [];
        foreach ((int start, int length, TrimmedKind kind) in ranges.OrderBy(r => r.Start).ThenByDescending(r => r.Length))
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Kind == kind
                && (start <= last.Start + last.Length || string.IsNullOrWhiteSpace(text[(last.Start + last.Length)..start])))
            {
                merged[^1] = (last.Start, Math.Max(last.Start + last.Length, start + length) - last.Start, kind);
            }
            else if (merged.Count == 0 || start >= merged[^1].Start + merged[^1].Length)
            {
                merged.Add((start, length, kind));
            }
        }

        return merged;
    }

    private static List<(int Start, int Length)> LinesOf(string text)
    {
        List<(int Start, int Length)> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            lines.Add((start, end - start));
            start = end + 1;
        }

        return lines;
    }

    private static bool StartsEarlierMail(string line, string next) => Separator().IsMatch(line) || (FromHeader().IsMatch(line) && SentHeader().IsMatch(next));

    /// <summary>"On Monday, Anna wrote:", which mail programs also break in two.</summary>
    private static bool Introduction(string line, string next) =>
        Wrote().IsMatch(line) || (line.StartsWith("On ", StringComparison.Ordinal) && !line.Contains("wrote", StringComparison.Ordinal) && Wrote().IsMatch($"{line} {next.Trim()}") && next.TrimEnd().EndsWith("wrote:", StringComparison.Ordinal))
        || (line.TrimEnd().EndsWith("wrote:", StringComparison.Ordinal) && line.Contains('@', StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(?:-{3,}\s*(?:Original Message|Forwarded message|Reply above this line)\s*-{3,}|_{20,}|#{2}- Please type your reply above this line -#{2})\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*\*?From:\*?\s+\S", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex FromHeader();

    [GeneratedRegex(@"^\s*\*?(?:Sent|Date|To):\*?\s+\S", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex SentHeader();

    [GeneratedRegex(@"^\s*On\s[^\n]{4,160}\bwrote:\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^(?:-- ?|Sent from my [\p{L} ]{2,30}|Get Outlook for \w+)\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex SignatureMark();
}
