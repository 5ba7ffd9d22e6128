using Deescalate.Cli.RuleDocs;
using Deescalate.Rules;

namespace Deescalate.Cli.Tests.Commands;

public sealed class RulesDocsCommandTests
{
    private static readonly string _pages = Path.Combine(RepositoryRoot.Path, "docs", "rules");

    [Fact]
    public void Pages_OfTheRepository_AreUpToDate()
    {
        IReadOnlyList<string> problems = new RuleDocSet(RuleFileReader.ReadBuiltIn(examples: true)).Check(_pages);
        Assert.True(
            problems.Count == 0,
            $"{string.Join('\n', problems)}\nWrite the pages again: dotnet run --project src/Deescalate.Cli -- rules docs --out docs/rules");
    }

    [Fact]
    public async Task RulesDocs_OwnRule_SaysAllOfIt()
    {
        using TemporaryFolder folder = new();
        string rule = folder.Add("rules/my.process.json", """
            {"id":"my.process","kind":"fault","watches":"agent","severity":"warning","points":-10,"title":"Process | in <place> of a *result*","why":"It tells nothing.","instead":"Say by when.",
             "technique":"outcome first","source":"Somebody, 1999","cues":[{"patterns":["under review"],"set":{"how":"review"}}],
             "fires":["It is `under review`.",{"exchange":["C: And?","A: It is under review."],"attributes":{"how":"review"}}],"silent":["It comes on Friday."]}
            """);

        CliOutcome outcome = await CliRunner.RunAsync("rules", "docs", "--out", Path.Combine(folder.Path, "out"), "--rules", rule);

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Snapshot.Verify(await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "my.process.md")), "RulesDocsCommandTests.RulesDocs_OwnRule");
        Assert.Contains("[my.process](my.process.md)", await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesDocs_Twice_ChangesNothingAndTakesAwayWhatIsGone()
    {
        using TemporaryFolder folder = new();
        string gone = folder.Add("old.rule.md", $"{RuleDocSet.Marker}\n");
        string own = folder.Add("notes.md", "Written by hand.\n");

        CliOutcome first = await CliRunner.RunAsync("rules", "docs", "--out", folder.Path);
        CliOutcome second = await CliRunner.RunAsync("rules", "docs", "--out", folder.Path);

        int pages = RuleFileReader.ReadBuiltIn().Count(f => f.Descriptor.Kind != RuleKind.Signal) + 1;
        Assert.Equal($"{pages} pages, {pages + 1} changed.\n", first.Output);
        Assert.Equal($"{pages} pages, 0 changed.\n", second.Output);
        Assert.False(File.Exists(gone));
        Assert.True(File.Exists(own));
    }

    [Fact]
    public async Task RulesDocs_Check_TellsMissingStaleAndGone()
    {
        using TemporaryFolder folder = new();
        await CliRunner.RunAsync("rules", "docs", "--out", folder.Path);
        CliOutcome fine = await CliRunner.RunAsync("rules", "docs", "--out", folder.Path, "--check");
        File.Delete(Path.Combine(folder.Path, "agent.apology.md"));
        folder.Add("agent.label.md", "Something else.");
        folder.Add("old.rule.md", RuleDocSet.Marker);

        CliOutcome outcome = await CliRunner.RunAsync("rules", "docs", "--out", folder.Path, "--check");

        Assert.Equal(ExitCode.Fine, fine.ExitCode);
        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal(["agent.apology.md is missing.", "agent.label.md is stale.", "old.rule.md is the page of a rule that is gone."], outcome.Lines.SkipLast(1));
        Assert.False(File.Exists(Path.Combine(folder.Path, "agent.apology.md")));
    }

    [Fact]
    public async Task RulesDocs_PageOfSomebodysOwn_IsRefusedBeforeAnythingIsWritten()
    {
        using TemporaryFolder folder = new();
        string own = folder.Add("README.md", "# Our rules\n");

        CliOutcome outcome = await CliRunner.RunAsync("rules", "docs", "--out", folder.Path);

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal($"error: '{own}' was not written by 'rules docs', and would be overwritten. Move it, or name another folder with --out; nothing was written.\n", outcome.Error);
        Assert.Equal("# Our rules\n", await File.ReadAllTextAsync(own));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task RulesDocs_OutIsAFile_IsAUsageErrorThatAsksForAFolder()
    {
        using TemporaryFolder folder = new();
        string file = folder.Add("ok.txt", "x");

        CliOutcome outcome = await CliRunner.RunAsync("rules", "docs", "--out", file);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith($"error: --out names the file '{file}', where a folder is meant.", outcome.Error, StringComparison.Ordinal);
    }
}
