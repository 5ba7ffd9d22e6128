using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Reports;
using Deescalate.Phrases;

namespace Deescalate.Cli.Commands;

/// <summary><c>suggest</c>: what the agent could say next, with words.</summary>
internal static class SuggestCommand
{
    public static Command Create(CliEnvironment environment)
    {
        DocumentedCommand command = new(
            "suggest",
            "Says what the agent could do next in each conversation, why, and in which words.",
            "deescalate suggest chat.txt --agent Anna",
            "deescalate suggest tickets/ --from zendesk --format json",
            "deescalate suggest chat.txt --fact date=Friday --fact amount='20 euros'");
        InputArguments input = new(command);
        Option<string> format = new("--format", "-f") { Description = "text, or json: one object a line.", HelpName = "FORMAT", DefaultValueFactory = _ => ReportFormats.Text };
        format.AcceptOnlyFromAmong(ReportFormats.Text, ReportFormats.Json);
        Option<string[]> facts = new("--fact") { Description = "What is known of the case, such as date=Friday. May be given more than once.", HelpName = "SLOT=VALUE" };
        command.Add(format);
        command.Add(facts);
        AnalyzerArguments analyzer = new(command);
        command.SetAction((result, cancellationToken) =>
        {
            SuggestionReport report = new(environment, json: result.GetValue(format) == ReportFormats.Json);
            PhraseFacts known = FactArgument.Read(result.GetValue(facts) ?? []);
            SuggestRun run = new(analyzer.Read(result).Build(), input.Reader(result), known, report, environment);
            return run.RunAsync(input.Files(result), cancellationToken);
        });
        return command;
    }
}
