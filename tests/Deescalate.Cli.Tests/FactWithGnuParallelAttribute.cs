namespace Deescalate.Cli.Tests;

/// <summary>A fact that needs GNU parallel (Debian's package <c>parallel</c>); reported as skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithGnuParallelAttribute : FactAttribute
{
    public FactWithGnuParallelAttribute()
    {
        if (!Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), f => File.Exists(Path.Combine(f, "parallel"))))
        {
            Skip = "GNU parallel is not installed.";
        }
    }
}
