namespace Deescalate.Cli.Tests.Commands;

public sealed class PractiseCommandTests
{
    [Fact]
    public async Task Practise_PipedLines_ShowsHeatMovesAndDebrief()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync("It's our policy.\nCalm down.\n\n", "practise", "--caller", "bully", "--seed", "1");
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Equal(3, outcome.Lines.Count(l => l.StartsWith("Caller ", StringComparison.Ordinal)));
        Assert.Contains("! agent.policy-defense", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("! agent.invalidation", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("You ended the call.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("HEART: 0 of 5", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Practise_SameSeed_PrintsTheSame()
    {
        string[] command = ["practise", "--caller", "worried", "--seed", "3"];
        CliOutcome first = await CliRunner.RunWithInputAsync("How awful.\n?\nI see.\n", command);
        CliOutcome second = await CliRunner.RunWithInputAsync("How awful.\n?\nI see.\n", command);
        Assert.Equal(first, second);
        Assert.Contains("“", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Practise_IgnoredBoundary_EndsTheCall()
    {
        const string Lines = "I'm not comfortable with that language. I would like to help you, but if you carry on I will have to end this conversation.\nCalm down. You should have read the terms, it's your own fault.\nHello?\n";
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Lines, "practise", "--caller", "bully");
        Assert.Contains("The caller ignored your boundary, and the call ended as you had said.", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello?", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Practise_UnknownCaller_IsAnError()
    {
        CliOutcome outcome = await CliRunner.RunAsync("practise", "--caller", "pirate");
        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains("'pirate'", outcome.Error, StringComparison.Ordinal);
    }
}
