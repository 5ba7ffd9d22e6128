namespace Deescalate.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task Explain_OwnRule_SaysAllOfIt()
    {
        using TemporaryFolder folder = new();
        string rule = folder.Add("my.process.json", OwnRules.Process.Replace("agent.process-answer", "my.process", StringComparison.Ordinal));

        CliOutcome outcome = await CliRunner.RunAsync("explain", "my.process", "--rules", rule);

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Equal(
            """
            Rule         my.process
            What         Process in place of a result
            Why          It tells nothing.
            Instead      Say by when.
            Technique    secret 3
            Kind         fault, severity warning, watches agent
            Numbers      reports from confidence 0.50 on; each finding adds −10 points to the handling score
            Fires on     “It is under review.”
            Silent on    “It comes on Friday.”
            Tune         "Rules": { "my.process": { "Enabled": false } } switches it off; Severity, Threshold,
                         Points, AddCues and RemoveCues change it (--config)

            """.ReplaceLineEndings("\n"),
            outcome.Output);
    }

    [Fact]
    public async Task Explain_BuiltInRule_ShowsItsExamples()
    {
        CliOutcome outcome = await CliRunner.RunAsync("explain", "agent.process-answer");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("Fires on", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Silent on", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_RuleWithAttributesAndSource_ShowsThem()
    {
        using TemporaryFolder folder = new();
        string rule = folder.Add("my.zebra.json", """{"id":"my.zebra","kind":"state","watches":"customer","title":"A zebra","source":"A zoo, 1999","cues":[{"patterns":["zebra"],"set":{"coat":"striped"}}]}""");

        CliOutcome outcome = await CliRunner.RunAsync("explain", "my.zebra", "--rules", rule);

        Assert.Contains("Source       A zoo, 1999\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Attributes   coat: striped\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("process-answer", "Did you mean 'agent.process-answer'?")]
    [InlineData("agent.policy-defence", "Did you mean 'agent.policy-defense'?")]
    [InlineData("polcy-defense", "Did you mean 'agent.policy-defense'?")]
    [InlineData("agent.zebra", "'deescalate rules' lists all that are switched on.")]
    [InlineData("agent.", "'deescalate rules' lists all that are switched on.")]
    public async Task Explain_UnknownRule_SuggestsOneThatIsNear(string id, string help)
    {
        CliOutcome outcome = await CliRunner.RunAsync("explain", id);

        Assert.Equal((ExitCode.Usage, $"error: there is no rule '{id}'. {help}\n"), (outcome.ExitCode, outcome.Error));
    }
}
