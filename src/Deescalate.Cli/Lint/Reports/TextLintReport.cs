using System.Globalization;
using Deescalate.Cli.Reports;
using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>A line for each finding that counts, in the form that editors and build servers know, and what to do instead below it.</summary>
internal sealed class TextLintReport(TextWriter output) : ILintReport
{
    private const int MostWords = 60;

    public void Write(LintResult result)
    {
        foreach (LintFinding finding in result.Findings.Where(f => f.Counts))
        {
            (int line, int column) = finding.Start;
            string words = finding.Reply is null || finding.Place.Length == 0 || finding.Reply.Text.Length <= finding.Place.Length ? "" : $" “{Printable.Line(finding.Words, MostWords)}”";
            Line($"{finding.File.Name}({line},{column}): {Names.Of(finding.Rule.Severity)} {finding.Rule.Id}: {Printable.Line(finding.Message)}{words}");
            if (finding.Reply is not null && finding.Rule.Instead.Length > 0)
            {
                Line($"    instead: {Printable.Line(finding.Rule.Instead)}");
            }
        }

        Line(Sum(result));
        if (result.Absent > 0)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"{Number(result.Absent, "finding")} of the baseline no longer there; write it again to keep them from coming back."));
        }
    }

    private static string Sum(LintResult result)
    {
        LintFinding[] counting = [.. result.Findings.Where(f => f.Counts)];
        string parts = string.Join(", ", counting.GroupBy(f => f.Rule.Severity).OrderByDescending(g => g.Key).Select(g => Number(g.Count(), Names.Of(g.Key))));
        int suppressed = result.Findings.Count(f => f.SuppressedBy is not null);
        int known = result.Findings.Count(f => f.State == LintState.Unchanged);
        return $"{Replies(result)}, {Number(counting.Length, "finding")}{(parts.Length > 0 ? $" ({parts})" : "")}"
            + $"{(suppressed > 0 ? $", {suppressed} suppressed" : "")}{(known > 0 ? $", {known} in the baseline" : "")}.";
    }

    private static string Replies(LintResult result) => result.Files.Sum(f => f.Replies.Count) is var count && count == 1 ? "1 reply" : string.Create(CultureInfo.InvariantCulture, $"{count} replies");

    private static string Number(int count, string name) => string.Create(CultureInfo.InvariantCulture, $"{count} {name}{(count == 1 || name == Names.Of(RuleSeverity.Info) ? "" : "s")}");

    private void Line(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
