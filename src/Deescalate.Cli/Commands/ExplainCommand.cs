using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Cli.Reports;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Cli.Commands;

/// <summary><c>explain</c>: says what a rule sees, why it matters and what to do instead.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliEnvironment environment)
    {
        Argument<string> rule = new("RULE") { Description = "Id of a rule, such as agent.process-answer. 'deescalate rules' lists them." };
        Command command = new("explain", "Says what a rule sees, why it matters, and what to do instead.") { rule };
        AnalyzerArguments analyzer = new(command);
        command.SetAction(result =>
        {
            AnalyzerSource source = analyzer.Read(result);
            string id = result.GetValue(rule)!;
            RuleDescriptor descriptor = source.Build().Rules.FirstOrDefault(r => r.Id == id) ?? throw Unknown(id, source);
            RuleFile? file = source.ReadRules().LastOrDefault(f => f.Descriptor.Id == id);
            new RuleExplanation(new ReportConsole(environment)).Write(descriptor, file);
            return ExitCode.Fine;
        });
        return command;
    }

    private static CliException Unknown(string id, AnalyzerSource source)
    {
        const int MostListed = 5;
        string last = NameOf(id);
        string[] ids = [.. source.Build().Rules.Select(r => r.Id)];
        string[] near = [.. ids.Where(i => last.Length > 0 && i.Contains(last, StringComparison.OrdinalIgnoreCase)).Take(MostListed)];
        near = near.Length == 0 && Suggestion.Near(last, ids.Select(NameOf)) is { } name ? [.. ids.Where(i => NameOf(i) == name)] : near;
        string help = near.Length > 0 ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?" : "'deescalate rules' lists all that are switched on.";
        return new CliException(ExitCode.Usage, $"there is no rule '{id}'. {help}");
    }

    private static string NameOf(string id) => id[(id.LastIndexOf('.') + 1)..];
}
