using Deescalate.Rules;
using Spectre.Console;

namespace Deescalate.Cli.Reports;

/// <summary>How a finding looks: a mark for its kind, the rule, the words it rests on.</summary>
internal static class FindingInk
{
    private const int MostWords = 60;

    private static readonly Style _dim = new(decoration: Decoration.Dim);

    /// <summary>What the marks mean, for the head of a report.</summary>
    public static string Legend => "+ move  ! fault  · state  ~ emotion";

    public static string MarkOf(RuleKind kind) => kind switch
    {
        RuleKind.Move => "+",
        RuleKind.Fault => "!",
        RuleKind.Emotion => "~",
        _ => "·",
    };

    public static Style StyleOf(RuleDescriptor rule) => rule.Kind switch
    {
        RuleKind.Move => new Style(Color.Green),
        RuleKind.Fault => new Style(rule.Severity >= RuleSeverity.Warning ? Color.Red : Color.Yellow),
        RuleKind.Emotion => new Style(Color.Fuchsia),
        _ => new Style(Color.Blue),
    };

    public static Paragraph Line(Finding finding, string text)
    {
        Paragraph line = new();
        line.Append($"{MarkOf(finding.Rule.Kind)} {finding.RuleId}", StyleOf(finding.Rule));
        if (finding.Attributes.Count > 0)
        {
            line.Append($" {string.Join(' ', finding.Attributes.Select(a => $"{a.Key}={Printable.Line(a.Value, MostWords)}"))}", _dim);
        }

        line.Append(Words(finding, text));
        if (finding.Rule.Kind == RuleKind.Fault)
        {
            line.Append($" – {Printable.Line(finding.Reason)}", _dim);
        }

        return line;
    }

    /// <summary>The words in quotation marks; nothing where the finding rests on the message as a whole.</summary>
    private static string Words(Finding finding, string text) =>
        finding.Span.Length == 0 || finding.Span.Length >= text.Length || finding.Span.End > text.Length ? "" : $" “{Printable.Line(finding.Span.In(text), MostWords)}”";
}
