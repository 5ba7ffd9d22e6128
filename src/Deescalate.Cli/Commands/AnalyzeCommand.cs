using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Commands;

/// <summary><c>analyze</c>: reads conversations and reports on each.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(CliEnvironment environment)
    {
        DocumentedCommand command = new(
            "analyze",
            "Reads conversations and reports on each: heat, findings, standing, next moves.",
            "deescalate analyze chat.txt --agent Anna",
            "deescalate analyze tickets/ --from zendesk --format json --out reports/",
            "deescalate analyze 'calls/**/*.vtt' --rules my-rules/ --config appsettings.json",
            "cat chats.jsonl | deescalate analyze - --format jsonl --parallel 4 > analyses.jsonl");
        InputArguments input = new(command);
        Option<string> format = new("--format", "-f") { Description = $"{string.Join(", ", ReportFormats.All)}.", HelpName = "FORMAT", DefaultValueFactory = _ => ReportFormats.Text };
        format.AcceptOnlyFromAmong(ReportFormats.All);
        Option<string?> folder = new("--out") { Description = "Write a report for each file into this folder, instead of all to standard output.", HelpName = "DIR" };
        command.Add(format);
        command.Add(folder);
        AnalyzerArguments analyzer = new(command);
        ParallelOption parallel = new(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string form = result.GetValue(format)!;
            IReadOnlyList<InputFile> files = input.Files(result);
            ConversationAnalyzer built = (analyzer.Read(result) with { Parallelism = parallel.Read(result) }).Build();
            using ReportFolder? reports = result.GetValue(folder) is { } path
                ? new ReportFolder(path, files, ReportFormats.EndingOf(form), e => ReportFormats.Create(form, e), environment)
                : null;
            IReportTarget target = reports ?? (IReportTarget)new SingleReport(ReportFormats.Create(form, environment));
            return await new AnalyzeRun(built, input.Reader(result), target, environment).RunAsync(files, cancellationToken);
        });
        return command;
    }
}
