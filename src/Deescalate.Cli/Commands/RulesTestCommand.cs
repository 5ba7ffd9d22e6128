using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Reports;
using Deescalate.Rules;

namespace Deescalate.Cli.Commands;

/// <summary><c>rules test</c>: reads the examples of rule files and prints those that do not hold.</summary>
internal static class RulesTestCommand
{
    public static Command Create(CliEnvironment environment)
    {
        Argument<string[]> paths = new("PATH") { Description = "Rule files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        Command command = new("test", "Reads the examples of rule files and prints those that do not hold.") { paths };
        command.SetAction(result => Run(result.GetValue(paths)!, environment));
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, CliEnvironment environment)
    {
        IReadOnlyList<RuleFile> files = AnalyzerSource.Guard<IReadOnlyList<RuleFile>>(() => [.. paths.SelectMany(RulePath.Read)]);
        ConversationAnalyzer analyzer = new AnalyzerSource(null, paths).Build();
        int failures = 0;
        foreach (RuleFile file in files)
        {
            foreach (string failure in RuleTester.Test(analyzer, file))
            {
                environment.Out.WriteLine($"{file.Source}: {failure}");
                failures++;
            }
        }

        int examples = files.Sum(f => f.Examples.Count);
        environment.Out.WriteLine($"{Names.Count(files.Count, "rule")}, {Names.Count(examples, "example")}, {Names.Count(failures, "failure")}.");
        return failures == 0 ? ExitCode.Fine : ExitCode.SomeFailed;
    }
}
