using System.IO.Compression;
using Deescalate.Tests.Support;

namespace Deescalate.Tests;

/// <summary>Packs the library, looks into the package, installs it in a fresh project and runs the first lines that a user writes.</summary>
/// <remarks>Takes about a minute. It builds in a folder of its own, so that it never races with the build of the solution.</remarks>
[Trait("Category", "Package")]
public sealed class PackageTests : IDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(8);

    private readonly string _folder = Directory.CreateTempSubdirectory("deescalate-package-").FullName;
    private readonly string _version = $"0.0.0-test{Guid.NewGuid():N}";

    private string Packages => Path.Combine(_folder, "packages");

    [Fact]
    public async Task Package_InAFreshProject_RunsTheFirstTenLines()
    {
        await DotnetCommand.RunAsync(
            Repository.Library, _limit,
            "pack", "-c", "Release", "-o", Packages, "--artifacts-path", Path.Combine(_folder, "artifacts"), $"-p:PackageVersion={_version}", "-p:RunAnalyzers=false", "-maxcpucount:1");

        AssertPackageIsComplete();
        string user = WriteUserProject();
        await DotnetCommand.RunAsync(user, _limit, "build", "-o", Path.Combine(user, "out"), "-maxcpucount:1");
        string[] lines = (await DotnetCommand.RunAsync(user, _limit, Path.Combine(user, "out", "FirstLines.dll"))).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Matches("^heat 0[.][0-9]+$", lines[0]);
        Assert.Equal("stage Venting", lines[1]);
        Assert.Matches("^phrase .{10,}$", lines[2]);
    }

    public void Dispose()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (string folder in (string[])[_folder, Path.Combine(cache, "deescalate", _version)])
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private void AssertPackageIsComplete()
    {
        Assert.True(File.Exists(Path.Combine(Packages, $"Deescalate.{_version}.snupkg")), "no symbol package");
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(Packages, $"Deescalate.{_version}.nupkg"));
        string[] entries = [.. package.Entries.Where(e => e.Length > 0).Select(e => e.FullName)];
        string[] wanted =
        [
            "README.md", "LICENSE", "THIRD-PARTY-NOTICES.txt", "schema/phrases.schema.json", "schema/rule.schema.json",
            "lib/net8.0/Deescalate.dll", "lib/net8.0/Deescalate.xml", "lib/net10.0/Deescalate.dll", "lib/net10.0/Deescalate.xml",
        ];
        Assert.Empty(wanted.Except(entries, StringComparer.Ordinal));
    }

    private string WriteUserProject()
    {
        string user = Directory.CreateDirectory(Path.Combine(_folder, "user")).FullName;
        Write("Directory.Build.props", "<Project />");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Packages}" />
              </packageSources>
            </configuration>
            """);
        Write("FirstLines.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Deescalate" Version="[{_version}]" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", """
            using System.Globalization;
            using Deescalate;

            ConversationAnalyzer analyzer = ConversationAnalyzer.CreateDefault();

            ConversationSession session = analyzer.StartSession();
            session.Add(Message.FromAgent("Thanks for calling, how can I help?"));
            MessageAnalysis latest = session.Add(Message.FromCustomer("Third call this week. When will my line be back?"));

            Console.WriteLine($"heat {latest.Heat.ToString("0.0###", CultureInfo.InvariantCulture)}");
            Console.WriteLine($"stage {session.Standing.Stage}");
            Console.WriteLine($"phrase {session.NextMoves[0].Phrases[0]}");
            """);
        return user;

        void Write(string name, string content) => File.WriteAllText(Path.Combine(user, name), content);
    }
}
