namespace Deescalate.Cli.Output;

/// <summary>A folder that a command writes to.</summary>
internal static class OutputFolder
{
    /// <summary>Refuses a folder that is a file.</summary>
    /// <exception cref="CliException">It is one, or has no name.</exception>
    public static void RefuseFile(string folder)
    {
        if (File.Exists(RealPath.Of(folder)))
        {
            throw new CliException(ExitCode.Usage, $"--out names the file '{folder}', where a folder is meant. Name a folder; it is made where it is not there.");
        }
    }

    /// <summary>Makes the folder where it is not there.</summary>
    /// <exception cref="CliException">It cannot be made.</exception>
    public static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e is FileNotFoundException or DirectoryNotFoundException ? "its place takes no folders." : e.Message;
            throw new CliException(ExitCode.SomeFailed, $"cannot make the folder '{folder}': {reason} Name another with --out.", e);
        }
    }
}
