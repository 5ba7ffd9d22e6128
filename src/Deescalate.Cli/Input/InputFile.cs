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

    /// <summary>A file named on the command line, without a folder for reports in mind.</summary>
    public static InputFile Of(string path) => new(path, System.IO.Path.GetFileName(path));

    /// <summary>Opens it for reading as text.</summary>
    /// <exception cref="CliException">There is no such file.</exception>
    public StreamReader OpenText(CliEnvironment environment) =>
        IsStandardInput ? new StreamReader(environment.In)
        : File.Exists(Path) ? new StreamReader(Path)
        : throw new CliException(ExitCode.SomeFailed, $"{Path}: there is no such file.");
}
