using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Reports;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Commands;

/// <summary><c>analyze</c>: reads conversations and reports on each.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(CliEnvironment environment)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Transcripts: plain text, JSON, a JSON list, or JSON Lines; told apart by their content. '-' reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> format = new("--format", "-f") { Description = "text, json, jsonl or html.", HelpName = "FORMAT", DefaultValueFactory = _ => ReportFormats.Text };
        format.AcceptOnlyFromAmong(ReportFormats.All);
        Option<string[]> customers = new("--customer") { Description = "A name in plain text that is the customer's. May be given more than once.", HelpName = "NAME" };
        Option<string[]> agents = new("--agent") { Description = "A name in plain text that is an agent's. May be given more than once.", HelpName = "NAME" };
        Command command = new("analyze", "Reads conversations and reports on each: heat, findings, standing, next moves.") { files, format, customers, agents };
        AnalyzerArguments analyzer = new(command);
        files.Validators.Add(result => FileArgument.Check(result, command));
        command.SetAction((result, cancellationToken) =>
        {
            TranscriptOptions options = new();
            foreach (string name in result.GetValue(customers) ?? [])
            {
                options.Customers.Add(name);
            }

            foreach (string name in result.GetValue(agents) ?? [])
            {
                options.Agents.Add(name);
            }

            ConversationAnalyzer built = analyzer.Read(result).Build();
            AnalyzeRun run = new(built, new TranscriptReader(options), ReportFormats.Create(result.GetValue(format)!, environment), environment);
            return run.RunAsync(result.GetValue(files)!, cancellationToken);
        });
        return command;
    }
}
