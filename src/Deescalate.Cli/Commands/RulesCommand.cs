using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Reports;
using Deescalate.Rules;

namespace Deescalate.Cli.Commands;

/// <summary><c>rules</c>: lists the rules that are switched on. <c>rules test</c> and <c>rules docs</c> are below it.</summary>
internal static class RulesCommand
{
    public static Command Create(CliEnvironment environment)
    {
        Command command = new("rules", "Lists the rules that are switched on.") { RulesTestCommand.Create(environment), RulesDocsCommand.Create(environment) };
        AnalyzerArguments analyzer = new(command);
        command.SetAction(result =>
        {
            IReadOnlyList<RuleDescriptor> rules = [.. analyzer.Read(result).Build().Rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
            new RuleTable(new ReportConsole(environment)).Write(rules);
            return ExitCode.Fine;
        });
        return command;
    }
}
