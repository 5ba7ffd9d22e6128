using System.Diagnostics;

namespace Deescalate.Tests.Support;

/// <summary>Runs the <c>dotnet</c> command that runs the tests.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs it and gives what it printed; fails the test where it fails or takes longer than the limit.</summary>
    public static async Task<string> RunAsync(string folder, TimeSpan limit, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host's own build variables must not leak into the build that it starts.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource late = new(limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            string printed = await output + await error;
            Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{printed}");
            return printed;
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {limit}.", e);
        }
    }
}
