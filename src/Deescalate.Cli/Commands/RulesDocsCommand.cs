using System.CommandLine;
using System.Globalization;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.RuleDocs;

namespace Deescalate.Cli.Commands;

/// <summary><c>rules docs</c>: writes a page for each rule, and an index.</summary>
internal static class RulesDocsCommand
{
    public static Command Create(CliEnvironment environment)
    {
        Option<string> folder = new("--out", "-o") { Description = "The folder to write to.", HelpName = "DIR", Required = true };
        Option<bool> check = new("--check") { Description = "Write nothing; say which pages are missing or stale, and fail if any is." };
        Command command = new("docs", "Writes a Markdown page for each rule, and an index.") { folder, check };
        AnalyzerArguments analyzer = new(command);
        command.SetAction(result =>
        {
            RuleDocSet pages = new(analyzer.Read(result).ReadRules());
            string target = result.GetValue(folder)!;
            return result.GetValue(check) ? Check(pages, target, environment) : Write(pages, target, environment);
        });
        return command;
    }

    private static int Write(RuleDocSet pages, string folder, CliEnvironment environment)
    {
        int changed = pages.Write(folder);
        environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Pages.Count} pages, {changed} changed."));
        return ExitCode.Fine;
    }

    private static int Check(RuleDocSet pages, string folder, CliEnvironment environment)
    {
        IReadOnlyList<string> problems = pages.Check(folder);
        foreach (string problem in problems)
        {
            environment.Out.WriteLine(problem);
        }

        environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Pages.Count} pages, {problems.Count} to write."));
        return problems.Count == 0 ? ExitCode.Fine : ExitCode.SomeFailed;
    }
}
