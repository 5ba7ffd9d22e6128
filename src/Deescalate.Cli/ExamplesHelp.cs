using System.CommandLine;
using System.CommandLine.Invocation;

namespace Deescalate.Cli;

/// <summary>Writes the usual help and, below it, the command's examples.</summary>
internal sealed class ExamplesHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is DocumentedCommand command)
        {
            output.WriteLine("Examples:");
            foreach (string example in command.Examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes: 0 fine, 1 some input failed, 2 wrong command line, 3 invalid configuration or rule, 130 stopped.");
        return exitCode;
    }
}
