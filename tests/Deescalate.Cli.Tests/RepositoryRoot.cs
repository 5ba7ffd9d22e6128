namespace Deescalate.Cli.Tests;

/// <summary>Where the repository is that the tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (DirectoryInfo? d = new(folder); d is not null; d = d.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(d.FullName, "Deescalate.sln")))
            {
                return d.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Deescalate.sln above {folder}.");
    }
}
