using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Summaries;

/// <summary>The forms that <c>summary</c> writes.</summary>
internal static class SummaryFormats
{
    public const string Table = "table";
    public const string Csv = "csv";
    public const string Html = "html";

    public static string[] All => [Table, Csv, Html];

    public static Action<Summary> Create(string format, CliEnvironment environment) => format switch
    {
        Csv => new SummaryCsv(environment.Out).Write,
        Html => new SummaryHtml(environment.Out).Write,
        _ => new SummaryTable(new ReportConsole(environment)).Write,
    };
}
