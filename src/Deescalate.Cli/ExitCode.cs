namespace Deescalate.Cli;

/// <summary>What the process returns. Public contract, written down in docs/command-line.md.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Some input could not be read or analysed, output could not be written, or a rule's example does not hold.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A configuration or rule file is invalid.</summary>
    public const int Configuration = 3;

    /// <summary>Stopped by Ctrl+C.</summary>
    public const int Cancelled = 130;
}
