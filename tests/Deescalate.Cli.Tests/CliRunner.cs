using System.Globalization;
using System.Text;

namespace Deescalate.Cli.Tests;

/// <summary>Runs the command line in this process and keeps what it wrote.</summary>
internal static class CliRunner
{
    public static Task<CliOutcome> RunAsync(params string[] args) => RunWithInputAsync("", args);

    public static async Task<CliOutcome> RunWithInputAsync(string input, params string[] args)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(input));
        await using StringWriter output = new(CultureInfo.InvariantCulture);
        await using StringWriter error = new(CultureInfo.InvariantCulture);
        int exitCode = await CommandLine.RunAsync(args, new CliEnvironment { In = stream, Out = output, Error = error });
        return new CliOutcome(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
