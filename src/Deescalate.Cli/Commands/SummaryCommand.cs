using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Reports;
using Deescalate.Cli.Summaries;

namespace Deescalate.Cli.Commands;

/// <summary><c>summary</c>: reads many conversations and reports on all of them together.</summary>
internal static class SummaryCommand
{
    private const int MostTop = 100;
    private const string ByAgent = "agent";
    private const string ByChannel = "channel";

    public static Command Create(CliEnvironment environment)
    {
        DocumentedCommand command = new(
            "summary",
            "Reads many conversations and reports on all of them together, by agent or by channel.",
            "deescalate summary chats.jsonl",
            "deescalate summary tickets/ --from zendesk --by channel",
            "deescalate summary tickets/ --format html > week.html");
        InputArguments input = new(command);
        Option<string> format = new("--format", "-f") { Description = $"{string.Join(", ", SummaryFormats.All)}.", HelpName = "FORMAT", DefaultValueFactory = _ => SummaryFormats.Table };
        format.AcceptOnlyFromAmong(SummaryFormats.All);
        Option<string> by = new("--by") { Description = "What to put together: agent or channel.", HelpName = "WHAT", DefaultValueFactory = _ => ByAgent };
        by.AcceptOnlyFromAmong(ByAgent, ByChannel);
        Option<int> top = new("--top")
        {
            Description = "How many faults, moves and conversations to list.",
            HelpName = "N",
            DefaultValueFactory = _ => 5,
            CustomParser = result => NumberArgument.Read(result, least: 1, MostTop),
        };
        command.Add(format);
        command.Add(by);
        command.Add(top);
        AnalyzerArguments analyzer = new(command);
        ParallelOption parallel = new(command);
        command.SetAction((result, cancellationToken) =>
        {
            ConversationAnalyzer built = (analyzer.Read(result) with { Parallelism = parallel.Read(result) }).Build();
            Summary summary = new(result.GetValue(by) == ByChannel ? SummaryGrouping.Channel : SummaryGrouping.Agent, result.GetValue(top));
            SummaryReport report = new(summary, SummaryFormats.Create(result.GetValue(format)!, environment));
            return new AnalyzeRun(built, input.Reader(result), new SingleReport(report), environment).RunAsync(input.Files(result), cancellationToken);
        });
        return command;
    }
}
