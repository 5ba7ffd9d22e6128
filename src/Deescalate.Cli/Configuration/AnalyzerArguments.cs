using System.CommandLine;

namespace Deescalate.Cli.Configuration;

/// <summary>The options that say which analyzer to build; shared by all commands.</summary>
internal sealed class AnalyzerArguments
{
    private readonly Option<string[]> _rules = new("--rules")
    {
        Description = "A rule file or a folder of rule files of your own. May be given more than once.",
        HelpName = "DIR",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = "A JSON file whose section \"Deescalate\" sets the options.",
        HelpName = "FILE",
    };

    public AnalyzerArguments(Command command)
    {
        command.Add(_rules);
        command.Add(_config);
    }

    public AnalyzerSource Read(ParseResult result) => new(result.GetValue(_config), result.GetValue(_rules) ?? []);
}
