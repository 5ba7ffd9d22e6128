using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Deescalate.Cli.Tests;

/// <summary>Packs the tool, installs it from the local package, and runs it as a user does.</summary>
/// <remarks>Takes a minute or two. It builds in a folder of its own, so that it never races with the build of the solution.</remarks>
[Trait("Category", "Package")]
public sealed class DotnetToolTests : IDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(8);

    private readonly TemporaryFolder _folder = new();
    private readonly string _version = $"0.0.0-test{Guid.NewGuid():N}";

    [Fact]
    public async Task Tool_InstalledFromTheLocalPackage_Analyzes()
    {
        string packages = Path.Combine(_folder.Path, "packages");
        string tools = Path.Combine(_folder.Path, "tools");
        string project = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "src", "Deescalate.Cli");
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        await RunAsync(
            dotnet, "", "pack", project, "-c", "Release", "-o", packages, "--artifacts-path", Path.Combine(_folder.Path, "artifacts"), $"-p:PackageVersion={_version}", "-p:RunAnalyzers=false", "-maxcpucount:1");
        await RunAsync(dotnet, "", "tool", "install", "Deescalate.Cli", "--tool-path", tools, "--add-source", packages, "--version", _version);

        string output = await RunAsync(Path.Combine(tools, "deescalate"), """{"id":"t","messages":[{"role":"customer","text":"When will my line be back?"}]}""", "analyze", "-", "--format", "jsonl");

        Assert.StartsWith("{\"id\":\"t\",\"messages\":[{\"index\":0,\"role\":\"customer\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', await RunAsync(Path.Combine(tools, "deescalate"), "Customer: You are useless!", "analyze", "-"));
        AssertPackageIsComplete(Path.Combine(packages, $"Deescalate.Cli.{_version}.nupkg"));
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertPackageIsComplete(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        string[] entries = [.. package.Entries.Select(e => e.FullName)];
        Assert.Contains("README.md", entries);
        Assert.Contains("LICENSE", entries);
        Assert.Contains("THIRD-PARTY-NOTICES.txt", entries);
        using StreamReader readme = new(package.GetEntry("README.md")!.Open());
        string text = readme.ReadToEnd();
        Assert.DoesNotMatch(@"\]\((?!https?:)", text);
        Assert.Contains("Getting started (docs/getting-started.md)", text, StringComparison.Ordinal);
        Assert.Contains("{string.Join(\" / \", move.Phrases)}\");", text, StringComparison.Ordinal);
        Assert.Contains(entries, e => e.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(string file, string input, params string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // The test host's own build variables must not leak into the build that it starts.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource late = new(_limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(late.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), late.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(late.Token);
            Assert.True(process.ExitCode == 0, $"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await error}");
            return await output;
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} {string.Join(' ', arguments)} took longer than {_limit}.", e);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
