namespace Deescalate.Cli.Tests;

/// <summary>What a run of the command line came to.</summary>
internal sealed record CliOutcome(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
