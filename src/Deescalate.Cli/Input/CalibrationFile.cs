namespace Deescalate.Cli.Input;

/// <summary>A file of labelled rows to fit to, or standard input.</summary>
internal static class CalibrationFile
{
    /// <summary>What it is called in error texts.</summary>
    public static string Source(string file) => file == InputFile.StandardInput ? "standard input" : file;

    /// <exception cref="CliException">There is no such file.</exception>
    public static StreamReader Open(CliEnvironment environment, string file) =>
        file == InputFile.StandardInput ? new StreamReader(environment.In)
        : File.Exists(file) ? new StreamReader(file)
        : throw new CliException(ExitCode.SomeFailed, $"{file}: there is no such file.");
}
