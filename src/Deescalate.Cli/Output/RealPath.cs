namespace Deescalate.Cli.Output;

/// <summary>Which file a path means, so that two spellings of one file are seen to be the same.</summary>
internal static class RealPath
{
    /// <summary>Compares real paths as the system's usual file systems do.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The full path, symbolic links followed in each of its folders; the file need not be there.</summary>
    /// <exception cref="CliException">The path is empty.</exception>
    public static string Of(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new CliException(ExitCode.Usage, "a path on the command line is empty. Name a file or a folder.");
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        string here = Path.Combine(Of(folder), Path.GetFileName(full));
        try
        {
            return new FileInfo(here) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : here;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Links in a circle, or a folder that may not be looked into: whoever opens the file is told.
            return here;
        }
    }

    /// <summary>Whether two paths mean one file.</summary>
    public static bool AreSame(string path, string other) => Comparer.Equals(Of(path), Of(other));
}
