namespace Deescalate.Cli;

/// <summary>What a command reads from and writes to, so that tests can run it in their own process.</summary>
internal sealed record CliEnvironment
{
    public required Stream In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Says how far long work has come.</summary>
    public ProgressLine Progress { get; init; } = ProgressLine.None;

    /// <summary>Whether what is typed must be written back, because no terminal shows it.</summary>
    public bool Echo { get; init; } = true;

    public bool Colour { get; init; }

    public int Width { get; init; } = TerminalProbe.RedirectedWidth;
}
