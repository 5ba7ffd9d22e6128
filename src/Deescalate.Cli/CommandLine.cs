using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Deescalate.Cli.Commands;

namespace Deescalate.Cli;

/// <summary>The command line as a whole: parses, runs, and turns what goes wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliEnvironment environment, CancellationToken cancellationToken = default)
    {
        RootCommand root = new("Reads customer-service conversations: how hot they run, what the agent did well and badly, what to say next.")
        {
            AnalyzeCommand.Create(environment),
            LintCommand.Create(environment),
            SummaryCommand.Create(environment),
            ConvertCommand.Create(environment),
            SuggestCommand.Create(environment),
            PractiseCommand.Create(environment),
            RulesCommand.Create(environment),
            ExplainCommand.Create(environment),
            CalibrateCommand.Create(environment),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExamplesHelp((SynchronousCommandLineAction)help.Action!);
        ParseResult result = root.Parse(args);
        bool completes = root.Directives.OfType<SuggestDirective>().Any(d => result.GetResult(d) is not null);
        if (result.Errors.Count > 0 && !completes)
        {
            foreach (ParseError error in result.Errors)
            {
                await environment.Error.WriteLineAsync($"error: {error.Message}");
            }

            await environment.Error.WriteLineAsync("Run 'deescalate --help', or '--help' after a command, for what can be given.");
            return ExitCode.Usage;
        }

        InvocationConfiguration configuration = new() { Output = environment.Out, Error = environment.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await InvokeAsync(result, configuration, environment, cancellationToken);
        }
        catch (CliException e)
        {
            await environment.Error.WriteLineAsync($"error: {e.Message}");
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await environment.Error.WriteLineAsync($"error: cannot go on reading or writing: {e.Message}");
            return ExitCode.SomeFailed;
        }
    }

    /// <summary>Runs the command, and writes out what it said whatever came of it: a full disk may only show then.</summary>
    private static async Task<int> InvokeAsync(ParseResult result, InvocationConfiguration configuration, CliEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            return await result.InvokeAsync(configuration, cancellationToken);
        }
        finally
        {
            await environment.Out.FlushAsync(CancellationToken.None);
        }
    }
}
