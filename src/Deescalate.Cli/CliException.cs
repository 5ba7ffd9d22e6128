namespace Deescalate.Cli;

/// <summary>Ends a command with a message for the user and an exit code.</summary>
internal sealed class CliException(int exitCode, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public int ExitCode { get; } = exitCode;
}
