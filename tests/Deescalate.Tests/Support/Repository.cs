namespace Deescalate.Tests.Support;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Library { get; } = Path.Combine(Root, "src", "Deescalate");

    /// <summary>The C# files below a folder, without those that the build wrote.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    private static string Find(string folder)
    {
        for (DirectoryInfo? d = new(folder); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "Deescalate.sln")))
            {
                return d.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Deescalate.sln above {folder}.");
    }
}
