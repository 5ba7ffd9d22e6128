using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Input;
using Deescalate.Cli.Lint;
using Deescalate.Rules;

namespace Deescalate.Cli.Commands;

/// <summary><c>lint</c>: reads canned replies and reports their faults.</summary>
internal static class LintCommand
{
    private const string Never = "never";

    public static Command Create(CliEnvironment environment)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Canned replies: plain text, or JSON Lines of {\"id\",\"text\"}. '-' reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> format = new("--format", "-f") { Description = "text, json or sarif.", HelpName = "FORMAT", DefaultValueFactory = _ => LintFormats.Text };
        format.AcceptOnlyFromAmong(LintFormats.All);
        Option<string> failOn = new("--fail-on")
        {
            Description = "The least severity of a new finding at which the command fails: info, suggestion, warning, error, or never.",
            HelpName = "SEVERITY",
            DefaultValueFactory = _ => "warning",
        };
        failOn.AcceptOnlyFromAmong([.. Enum.GetNames<RuleSeverity>().Select(n => n.ToLowerInvariant()), Never]);
        Option<string> split = new("--split")
        {
            Description = "What divides a plain text into replies: blank (lines), dashes (lines of ---), file (nothing), or auto: dashes where there are any, otherwise blank lines.",
            HelpName = "HOW",
            DefaultValueFactory = _ => "auto",
        };
        split.AcceptOnlyFromAmong([.. Enum.GetNames<ReplySplit>().Select(n => n.ToLowerInvariant())]);
        Option<string?> baseline = new("--baseline") { Description = "A file of findings to live with for now; only others make the command fail.", HelpName = "FILE" };
        Option<string?> write = new("--write-baseline") { Description = "Writes what is found now to a baseline, and succeeds.", HelpName = "FILE" };
        Option<string?> docs = new("--docs-url") { Description = "Where the pages of 'deescalate rules docs' are published; gives the rules in SARIF a helpUri.", HelpName = "URL" };
        docs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out _))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no absolute URL. Write one such as https://example.org/rules/.");
            }
        });
        Command command = new("lint", "Reads canned replies and reports their faults, with what to say instead.") { files, format, failOn, split, baseline, write, docs };
        AnalyzerArguments analyzer = new(command);
        files.Validators.Add(result => FileArgument.Check(result, command));
        command.Validators.Add(result =>
        {
            if (result.GetResult(baseline) is { Implicit: false } && result.GetResult(write) is { Implicit: false })
            {
                result.AddError("give --baseline or --write-baseline, not both: what is written is all that is found now.");
            }
        });
        command.SetAction(result =>
        {
            LintRun run = new(analyzer.Read(result), environment)
            {
                Split = Enum.Parse<ReplySplit>(result.GetValue(split)!, ignoreCase: true),
                FailOn = Enum.TryParse(result.GetValue(failOn), ignoreCase: true, out RuleSeverity severity) ? severity : null,
                Baseline = result.GetValue(baseline),
                WriteBaseline = result.GetValue(write),
            };
            return run.Run(result.GetValue(files)!, LintFormats.Create(result.GetValue(format)!, environment.Out, Folder(result.GetValue(docs))));
        });
        return command;
    }

    /// <summary>Without a slash at its end, the last part of a URL counts as a page that stands beside the rules' pages.</summary>
    private static Uri? Folder(string? url) => url is null ? null : new Uri(url.EndsWith('/') ? url : $"{url}/", UriKind.Absolute);
}
