namespace Deescalate.Cli.Tests;

/// <summary>A test that needs symbolic links, permissions and devices as Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithSymbolicLinksAttribute : FactAttribute
{
    public FactWithSymbolicLinksAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has them only for administrators, or not at all." : null;
}
