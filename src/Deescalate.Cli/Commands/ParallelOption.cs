using System.CommandLine;

namespace Deescalate.Cli.Commands;

/// <summary>How many conversations a command reads at once. The results come in the order of the input whatever it is.</summary>
internal sealed class ParallelOption
{
    private readonly Option<int?> _option = new("--parallel")
    {
        Description = "How many conversations to read at once. Default: one for each processor.",
        HelpName = "N",
        CustomParser = result => NumberArgument.Read(result, least: 1),
    };

    public ParallelOption(Command command) => command.Add(_option);

    public int? Read(ParseResult result) => result.GetValue(_option);
}
