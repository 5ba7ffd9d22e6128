namespace Deescalate.Cli.Input;

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is; <c>-</c> for standard input.</param>
/// <param name="Name">Its path below the folder or pattern that named it, or its name alone: where its report goes below the folder for reports.</param>
internal sealed record InputFile(string Path, string Name)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>What it is called in error texts.</summary>
    public string Source => IsStandardInput ? "standard input" : Path;
}
