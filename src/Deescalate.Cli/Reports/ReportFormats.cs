using Deescalate.Cli.Reports.Html;

namespace Deescalate.Cli.Reports;

/// <summary>The forms that <c>analyze</c> writes.</summary>
internal static class ReportFormats
{
    public const string Text = "text";
    public const string Json = "json";
    public const string JsonLines = "jsonl";
    public const string Html = "html";

    public static string[] All => [Text, Json, JsonLines, Html];

    /// <summary>Ending of a file in a form.</summary>
    public static string EndingOf(string format) => format == Text ? ".txt" : $".{format}";

    public static IAnalysisReport Create(string format, CliEnvironment environment) => format switch
    {
        Json => new JsonReport(environment.Out),
        JsonLines => new JsonLinesReport(environment.Out),
        Html => new HtmlReport(environment.Out),
        _ => new TextReport(new ReportConsole(environment)),
    };
}
