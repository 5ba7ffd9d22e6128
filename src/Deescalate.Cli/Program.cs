using System.Text;

namespace Deescalate.Cli;

/// <summary>The entry point: hands the process's streams to <see cref="CommandLine"/>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;

        // The command line flushes it. To dispose of it here would try once more where the disk is full, and end in a stack trace.
        StreamWriter output = new(Console.OpenStandardOutput(), utf8);
        CliEnvironment environment = new()
        {
            In = Console.OpenStandardInput(),
            Out = output,
            Error = Console.Error,
            Progress = new ProgressLine(TerminalProbe.WantsProgress() ? Console.Error : null, TimeProvider.System),
            Echo = Console.IsInputRedirected,
            Colour = TerminalProbe.WantsColour(),
            Width = TerminalProbe.Width(),
        };
        return await CommandLine.RunAsync(args, environment);
    }
}
