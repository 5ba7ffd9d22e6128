using System.Text.RegularExpressions;

namespace Deescalate.Cli.Lint;

/// <summary>Reads <c># deescalate-disable-next RULE, RULE -- reason</c> and <c># deescalate-disable-file …</c>. What is nearly one is taken for a misspelt one,
/// so that its writer is told.</summary>
internal static partial class Directive
{
    private const string Lead = "# deescalate-";
    private const string Next = "disable-next";
    private const string WholeFile = "disable-file";
    private const string BeforeReason = "--";

    public static bool Is(ReadOnlySpan<char> line) => Like().IsMatch(line);

    /// <summary>Reads a line that is a directive.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where it begins in the file.</param>
    /// <param name="wholeFile">Whether it is for the whole file.</param>
    public static Suppression Read(ReadOnlySpan<char> line, int start, out bool wholeFile)
    {
        int indent = line.Length - line.TrimStart().Length;
        TextSpan place = new(start + indent, line.Trim().Length);
        if (!line.TrimStart().StartsWith(Lead, StringComparison.Ordinal))
        {
            wholeFile = false;
            return new Suppression([], null, place) { Problem = $"it does not begin with '{Lead}{Next}' or '{Lead}{WholeFile}', in small letters and with one blank; write it so" };
        }

        string content = line.Trim()[Lead.Length..].ToString();
        string[] halves = content.Split(BeforeReason, 2);
        string[] words = halves[0].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        string? reason = halves.Length == 2 && halves[1].Trim() is { Length: > 0 } given ? given : null;
        string name = words.FirstOrDefault("");
        wholeFile = name == WholeFile;
        return new Suppression([.. words.Skip(1)], reason, place)
        {
            Problem = name is not (Next or WholeFile) ? $"'deescalate-{name}' is not known; write 'deescalate-{Next}' or 'deescalate-{WholeFile}'"
                : words.Length == 1 ? $"it names no rule; write '{Lead}{name} agent.some-rule {BeforeReason} the reason'"
                : words.Skip(1).FirstOrDefault(w => !Id().IsMatch(w)) is { } wrong ? $"'{wrong}' is no id of a rule; put commas between the ids"
                : reason is null ? $"it gives no reason; end it with '{BeforeReason} the reason'"
                : null,
        };
    }

    [GeneratedRegex(
        @"^\s*(?:#\s*deescalate-|#\s*[\p{L}-]*disable-(?:next|file)\b|(?:#+|//+|<!--|;+|\*)?\s*de-?escalate[-_:\s]*disable[-_\s]*(?:next|file)?\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Like();

    [GeneratedRegex(@"^[\p{L}\d._-]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
