namespace Deescalate.Cli.Lint;

/// <summary>What divides a plain text into replies.</summary>
internal enum ReplySplit
{
    /// <summary>Lines of dashes where there are any, otherwise blank lines.</summary>
    Auto,

    /// <summary>Blank lines.</summary>
    Blank,

    /// <summary>Lines of three or more dashes.</summary>
    Dashes,

    /// <summary>Nothing: a file is one reply.</summary>
    File,
}
