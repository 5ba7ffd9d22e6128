using System.Text.Json;

namespace Deescalate.Cli.Tests.Commands;

public sealed class LintCommandTests
{
    private const string Misspelt = "it does not begin with '# deescalate-disable-next' or '# deescalate-disable-file', in small letters and with one blank; write it so";

    [Fact]
    public async Task Lint_Text_SaysWhereWhatAndWhatInstead()
    {
        using TemporaryFolder folder = new();
        string rule = folder.Add("my.process.json", OwnRules.Process.Replace("agent.process-answer", "my.process", StringComparison.Ordinal));

        CliOutcome outcome = await CliRunner.RunWithInputAsync("Good morning!\n\nThe matter is under review.\n", "lint", "-", "--rules", rule);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal("stdin(3,15): warning my.process: Process in place of a result “under review”\n    instead: Say by when.\n2 replies, 1 finding (1 warning).\n", outcome.Output);
        Assert.Equal("", outcome.Error);
    }

    [Theory]
    [InlineData("Your parcel comes today.", ExitCode.Fine, "warning")]
    [InlineData("I'm afraid policy is policy.", ExitCode.SomeFailed, "info")]
    [InlineData("I'm afraid policy is policy.", ExitCode.SomeFailed, "suggestion")]
    [InlineData("I'm afraid policy is policy.", ExitCode.SomeFailed, "warning")]
    [InlineData("I'm afraid policy is policy.", ExitCode.Fine, "error")]
    [InlineData("I'm afraid policy is policy.", ExitCode.Fine, "never")]
    public async Task Lint_FailOn_SetsTheExitCode(string reply, int exitCode, string severity) =>
        Assert.Equal(exitCode, (await RunAsync(reply, "--fail-on", severity)).ExitCode);

    [Theory]
    [InlineData("# deescalate-disable-next agent.policy-defense -- agreed with legal\nI'm afraid policy is policy.", ExitCode.Fine, "1 reply, 0 findings, 1 suppressed.\n")]
    [InlineData("# deescalate-disable-next agent.policy-defense -- agreed\nYes.\nI'm afraid policy is policy.", ExitCode.Fine, "1 reply, 0 findings, 1 suppressed.\n")]
    [InlineData("Yes.\n# deescalate-disable-next agent.policy-defense -- agreed\nI'm afraid policy is policy.", ExitCode.Fine, "1 reply, 0 findings, 1 suppressed.\n")]
    [InlineData("# deescalate-disable-file agent.policy-defense -- agreed\n\nYes.\n\nI'm afraid policy is policy.", ExitCode.Fine, "2 replies, 0 findings, 1 suppressed.\n")]
    [InlineData("# deescalate-disable-next agent.policy-defense agent.invalidation -- agreed\nCalm down, policy is policy.", ExitCode.Fine, "1 reply, 0 findings, 2 suppressed.\n")]
    [InlineData("# deescalate-disable-next agent.bare-refusal, agent.policy-defense -- agreed\nI'm afraid policy is policy.", ExitCode.Fine, "stdin(1,1): suggestion lint.unused-suppression: Nothing of 'agent.bare-refusal' is found where this suppresses it; delete it.\n1 reply, 1 finding (1 suggestion), 1 suppressed.\n")]
    public async Task Lint_Suppression_IsHonoured(string content, int exitCode, string output)
    {
        CliOutcome outcome = await RunAsync(content);

        Assert.Equal((exitCode, output), (outcome.ExitCode, outcome.Output));
    }

    [Theory]
    [InlineData("# deescalate-disable-next agent.policy-defense", "it gives no reason; end it with '-- the reason'")]
    [InlineData("# deescalate-disable-next agent.policy-defense --", "it gives no reason; end it with '-- the reason'")]
    [InlineData("# deescalate-disable-next -- why", "it names no rule; write '# deescalate-disable-next agent.some-rule -- the reason'")]
    [InlineData("# deescalate-disable agent.policy-defense -- why", "'deescalate-disable' is not known; write 'deescalate-disable-next' or 'deescalate-disable-file'")]
    [InlineData("# deescalate-disable-next agent.policy-defense; agent.bare-refusal -- why", "'agent.policy-defense;' is no id of a rule; put commas between the ids")]
    [InlineData("#deescalate-disable-next agent.policy-defense -- why", Misspelt)]
    [InlineData("# Deescalate-Disable-Next agent.policy-defense -- why", Misspelt)]
    [InlineData("#  deescalate-disable-next agent.policy-defense -- why", Misspelt)]
    [InlineData("# deescalate disable-next agent.policy-defense -- why", Misspelt)]
    [InlineData("# de-escalate-disable-next agent.policy-defense -- why", Misspelt)]
    [InlineData("# deescalte-disable-next agent.policy-defense -- why", Misspelt)]
    [InlineData("deescalate-disable-next agent.policy-defense -- why", Misspelt)]
    [InlineData("// deescalate-disable-file agent.policy-defense -- why", Misspelt)]
    [InlineData("<!-- deescalate-disable-file agent.policy-defense -->", Misspelt)]
    public async Task Lint_SuppressionThatCannotBeRead_IsAFindingAndSuppressesNothing(string directive, string problem)
    {
        CliOutcome outcome = await RunAsync($"{directive}\nI'm afraid policy is policy.");

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.StartsWith($"stdin(1,1): warning lint.invalid-suppression: The suppression cannot be read: {problem}.\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("(2,12): warning agent.policy-defense", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# deescalate-disable-next agent.policy-defens -- why\nYes.", "warning lint.invalid-suppression: The suppression names a rule 'agent.policy-defens' that is not there")]
    [InlineData("# deescalate-disable-next agent.policy-defense -- why\nYes.\n\nI'm afraid policy is policy.", "suggestion lint.unused-suppression: Nothing of 'agent.policy-defense' is found")]
    [InlineData("Yes.\n# deescalate-disable-next agent.policy-defense -- why\nNo.\nI'm afraid policy is policy.", "suggestion lint.unused-suppression: Nothing of 'agent.policy-defense' is found")]
    public async Task Lint_SuppressionOfNothing_IsTold(string content, string expected) => Assert.Contains(expected, (await RunAsync(content)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Lint_JsonLines_SuppressesByMember()
    {
        CliOutcome outcome = await RunAsync(
            """
            {"id":"one","text":"I'm afraid policy is policy.","suppress":[{"rule":"agent.policy-defense","reason":"agreed"}]}
            {"id":"two","text":"I'm afraid policy is policy.","suppress":[{"rule":"agent.policy-defense"}]}
            """,
            "--format", "json");

        JsonElement[] findings = [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Equal(["agent.policy-defense", "lint.invalid-suppression", "agent.policy-defense"], findings.Select(f => f.GetProperty("rule").GetString()));
        Assert.Equal("agreed", findings[0].GetProperty("suppressed").GetString());
        Assert.Equal(("two", 2, 32), (findings[2].GetProperty("id").GetString(), findings[2].GetProperty("line").GetInt32(), findings[2].GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Lint_Baseline_KnowsAFindingThatMoved()
    {
        using TemporaryFolder folder = new();
        string baseline = Path.Combine(folder.Path, "baseline.json");
        CliOutcome written = await RunAsync("I'm afraid policy is policy.\n\nYes.", "--write-baseline", baseline);
        CliOutcome moved = await RunAsync("New on top.\n\nYes.\n\nHello! I'm  afraid policy is policy!", "--baseline", baseline);
        CliOutcome second = await RunAsync("I'm afraid policy is policy.\n\nI'm afraid policy is policy.", "--baseline", baseline);
        CliOutcome gone = await RunAsync("Yes.", "--baseline", baseline);

        Assert.Equal(ExitCode.Fine, written.ExitCode);
        Assert.DoesNotContain("afraid", await File.ReadAllTextAsync(baseline), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, "3 replies, 0 findings, 1 in the baseline.\n"), (moved.ExitCode, moved.Output));
        Assert.Equal(ExitCode.SomeFailed, second.ExitCode);
        Assert.EndsWith("2 replies, 1 finding (1 warning), 1 in the baseline.\n", second.Output, StringComparison.Ordinal);
        Assert.Equal(
            (ExitCode.Fine, "1 reply, 0 findings.\n1 finding of the baseline no longer there; write it again to keep them from coming back.\n"),
            (gone.ExitCode, gone.Output));
    }

    [Fact]
    public async Task Lint_Baseline_KnowsAFindingOfARenamedFile()
    {
        using TemporaryFolder folder = new();
        string baseline = Path.Combine(folder.Path, "baseline.json");
        await CliRunner.RunAsync("lint", folder.Add("a.txt", "I'm afraid policy is policy."), "--write-baseline", baseline);
        CliOutcome outcome = await CliRunner.RunAsync("lint", folder.Add("b.txt", "I'm afraid policy is policy."), "--baseline", baseline);

        Assert.Equal((ExitCode.Fine, "1 reply, 0 findings, 1 in the baseline.\n"), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public async Task Lint_BaselineOfMoreFiles_MissesOnlyWhatWasRead()
    {
        using TemporaryFolder folder = new();
        string baseline = Path.Combine(folder.Path, "baseline.json");
        string one = folder.Add("a.txt", "I'm afraid policy is policy.");
        string other = folder.Add("b.txt", "Please calm down.");
        await CliRunner.RunAsync("lint", one, other, "--write-baseline", baseline);
        CliOutcome outcome = await CliRunner.RunAsync("lint", one, "--baseline", baseline);

        Assert.Equal((ExitCode.Fine, "1 reply, 0 findings, 1 in the baseline.\n"), (outcome.ExitCode, outcome.Output));
    }

    [Theory]
    [InlineData("Refuse", "error: stdin(3): Message 0: 28 characters (UTF-16 code units) are more than MaxMessageLength = 10.")]
    [InlineData("Truncate", "error: stdin(3): the reply is over a limit of the options and was read in part.")]
    public async Task Lint_ReplyOverALimit_IsToldAndTheRestIsRead(string policy, string expected)
    {
        using TemporaryFolder folder = new();
        string config = folder.Add("config.json", """{"Deescalate":{"MaxMessageLength":10,"OverLimit":"POLICY"}}""".Replace("POLICY", policy, StringComparison.Ordinal));
        CliOutcome outcome = await RunAsync("Yes.\n\nI'm afraid policy is policy.\n\nCalm down!", "--config", config);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.StartsWith(expected, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("stdin(5,1): warning agent.invalidation", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"version\":9,\"findings\":[]}", "has version 9; this tool reads version 1")]
    [InlineData("{}", "is no baseline")]
    [InlineData("nonsense", "is no baseline")]
    [InlineData("{\"version\":1,\"findings\":[{\"file\":\"x\"}]}", "is no baseline")]
    [InlineData(null, "there is no baseline")]
    public async Task Lint_BadBaseline_IsToldAndEndsTheRun(string? content, string expected)
    {
        using TemporaryFolder folder = new();
        string path = content is null ? Path.Combine(folder.Path, "none.json") : folder.Add("baseline.json", content);
        CliOutcome outcome = await RunAsync("Yes.", "--baseline", path);

        Assert.Equal((ExitCode.Configuration, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_BrokenInput_IsToldAndTheRestIsRead()
    {
        using TemporaryFolder folder = new();
        string broken = folder.Add("a.jsonl", "{\"id\":1}\n{\"text\":\"Yes.\"}\n");
        string missing = Path.Combine(folder.Path, "none.txt");
        CliOutcome outcome = await CliRunner.RunAsync("lint", broken, missing, folder.Path, folder.Add("b.txt", "Yes."));

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal("2 replies, 0 findings.\n", outcome.Output);
        Assert.Equal(
            $"error: {broken}(1,1): 'text' is missing: the words of the reply. Write an object such as {{\"id\":\"late\",\"text\":\"...\"}}.\nerror: {missing}: there is no such file.\nerror: {folder.Path}: is a folder; give the files in it.\n3 could not be read or analysed; see above.\n",
            outcome.Error);
    }

    [Theory]
    [InlineData("error: give --baseline or --write-baseline, not both", "x.txt", "--baseline", "a", "--write-baseline", "b")]
    [InlineData("error: Argument 'fatal' not recognized.", "x.txt", "--fail-on", "fatal")]
    [InlineData("error: 'rules' is no absolute URL.", "x.txt", "--docs-url", "rules")]
    [InlineData("error: option '--baselin' is not known.", "x.txt", "--baselin", "b")]
    [InlineData("error: Required argument 'FILE' missing")]
    public async Task Lint_WrongCommandLine_IsAUsageError(string expected, params string[] args)
    {
        CliOutcome outcome = await CliRunner.RunAsync(["lint", .. args]);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_Gaps_CountAsWhatWillStandThere()
    {
        CliOutcome named = await CliRunner.RunWithInputAsync("We'll call you by {date}.", "lint", "-");
        CliOutcome none = await CliRunner.RunWithInputAsync("We'll call you.", "lint", "-");

        Assert.DoesNotContain("agent.missing-time", named.Output, StringComparison.Ordinal);
        Assert.Contains("agent.missing-time", none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_Sample_PrintsWhatTheDocumentShows()
    {
        string root = RepositoryRoot.Path;
        string sample = Path.Combine(root, "docs", "samples", "replies", "shop.txt");
        CliOutcome outcome = await CliRunner.RunAsync("lint", sample);
        string document = await File.ReadAllTextAsync(Path.Combine(root, "docs", "reviewing-replies.md"));

        string printed = outcome.Output.Replace(sample, "docs/samples/replies/shop.txt", StringComparison.Ordinal);
        Assert.True(document.Contains(printed, StringComparison.Ordinal), $"docs/reviewing-replies.md does not show what 'lint' prints:\n{printed}");
    }

    private static Task<CliOutcome> RunAsync(string content, params string[] args) => CliRunner.RunWithInputAsync(content, ["lint", "-", .. args]);
}
