using System.CommandLine;

namespace Deescalate.Cli.Commands;

/// <summary>How many conversations a command reads at once. The results come in the order of the input whatever it is.</summary>
internal sealed class ParallelOption
{
    private readonly Option<int?> _option = new("--parallel") { Description = "How many conversations to read at once. Default: one for each processor.", HelpName = "N" };

    public ParallelOption(Command command)
    {
        _option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--parallel must be at least 1.");
            }
        });
        command.Add(_option);
    }

    public int? Read(ParseResult result) => result.GetValue(_option);
}
