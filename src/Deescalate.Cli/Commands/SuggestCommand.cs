using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Commands;

/// <summary><c>suggest</c>: what the agent could say next, with words.</summary>
internal static class SuggestCommand
{
    public static Command Create(CliEnvironment environment)
    {
        Argument<string[]> files = new("FILE") { Description = "Transcripts; '-' reads standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> format = new("--format", "-f") { Description = "text, or json: one object a line.", HelpName = "FORMAT", DefaultValueFactory = _ => ReportFormats.Text };
        format.AcceptOnlyFromAmong(ReportFormats.Text, ReportFormats.Json);
        Option<string[]> facts = new("--fact") { Description = "What is known of the case, such as date=Friday. May be given more than once.", HelpName = "SLOT=VALUE" };
        Command command = new("suggest", "Says what the agent could do next in each conversation, why, and in which words.") { files, format, facts };
        AnalyzerArguments analyzer = new(command);
        files.Validators.Add(result => FileArgument.Check(result, command));
        command.SetAction((result, cancellationToken) =>
        {
            bool json = result.GetValue(format) == ReportFormats.Json;
            SuggestionReport report = new(environment, json);
            SuggestRun run = new(analyzer.Read(result).Build(), FactArgument.Read(result.GetValue(facts) ?? []), report, environment);
            return run.RunAsync(result.GetValue(files)!, cancellationToken);
        });
        return command;
    }
}
