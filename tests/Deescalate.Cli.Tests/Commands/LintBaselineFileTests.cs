namespace Deescalate.Cli.Tests.Commands;

public sealed class LintBaselineFileTests : IDisposable
{
    private const string Reply = "I'm afraid policy is policy.";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Lint_WriteBaselineOverTheInput_IsRefusedAndLeavesItAlone()
    {
        string replies = _folder.Add("replies.txt", Reply);

        CliOutcome outcome = await CliRunner.RunAsync("lint", replies, "--write-baseline", replies);

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal($"error: --write-baseline names '{replies}', which is the input '{replies}'. Name another file; nothing was written.\n", outcome.Error);
        Assert.Equal(Reply, await File.ReadAllTextAsync(replies));
    }

    [Theory]
    [InlineData("Something else.")]
    [InlineData("{\"version\":1}")]
    [InlineData("[1]")]
    public async Task Lint_WriteBaselineOverSomethingElse_IsRefusedAndLeavesItAlone(string content)
    {
        string target = _folder.Add("target.json", content);

        CliOutcome outcome = await CliRunner.RunWithInputAsync(Reply, "lint", "-", "--write-baseline", target);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Equal($"error: --write-baseline names '{target}', which is there and is no baseline. Name another file, or delete this one; nothing was written.\n", outcome.Error);
        Assert.Equal(content, await File.ReadAllTextAsync(target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":9,\"findings\":[]}")]
    public async Task Lint_WriteBaselineOverABaselineOrNothing_IsWritten(string content)
    {
        string target = _folder.Add("target.json", content);

        CliOutcome outcome = await CliRunner.RunWithInputAsync(Reply, "lint", "-", "--write-baseline", target);

        Assert.Equal((ExitCode.Fine, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("agent.policy-defense", await File.ReadAllTextAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_BaselineCannotBeWritten_FailsAsOtherOutputDoes()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Reply, "lint", "-", "--write-baseline", Path.Combine(_folder.Path, "none", "x"));

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.StartsWith("error: cannot write --write-baseline '", outcome.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
