namespace Deescalate.Cli.Lint;

/// <summary>A file's name as a URI: relative to the folder that the command runs in where it is below it, so that reports of two machines agree.</summary>
/// <param name="Uri">The URI.</param>
/// <param name="IsRelative">Whether it counts from the folder that the command runs in.</param>
internal readonly record struct FileUri(string Uri, bool IsRelative)
{
    public static FileUri Of(string file)
    {
        string full = Path.GetFullPath(file);
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        bool below = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return below
            ? new FileUri(string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(System.Uri.EscapeDataString)), IsRelative: true)
            : new FileUri(new Uri(full).AbsoluteUri, IsRelative: false);
    }
}
