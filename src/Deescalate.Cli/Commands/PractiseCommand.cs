using System.CommandLine;
using Deescalate.Cli.Configuration;
using Deescalate.Phrases;

namespace Deescalate.Cli.Commands;

/// <summary><c>practise</c>: a rehearsal in the terminal, with a simulated caller.</summary>
internal static class PractiseCommand
{
    public static Command Create(CliEnvironment environment)
    {
        string[] personas = Array.ConvertAll(Enum.GetNames<CallerPersona>(), n => n.ToLowerInvariant());
        Option<string> caller = new("--caller") { Description = $"{string.Join(", ", personas)}.", HelpName = "CALLER", DefaultValueFactory = _ => personas[^1] };
        caller.AcceptOnlyFromAmong(personas);
        Option<int> seed = new("--seed")
        {
            Description = "Which of the caller's lines come; the same seed gives the same caller.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 0,
            CustomParser = result => NumberArgument.Read(result),
        };
        Command command = new("practise", "Rehearses a call: you type as the agent, a simulated caller reacts to your moves. '?' suggests what to say, an empty line ends.") { caller, seed };
        AnalyzerArguments analyzer = new(command);
        command.SetAction((result, cancellationToken) =>
        {
            CallerPersona persona = Enum.Parse<CallerPersona>(result.GetValue(caller)!, ignoreCase: true);
            PractiseRun run = new(analyzer.Read(result).Build(), new SimulatedCaller(persona, result.GetValue(seed)), environment);
            return run.RunAsync(cancellationToken);
        });
        return command;
    }
}
