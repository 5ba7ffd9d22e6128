namespace Deescalate.Cli.Tests.Commands;

public sealed class RulesCommandTests
{
    [Fact]
    public async Task Rules_ListsEveryRuleThatIsOn()
    {
        CliOutcome outcome = await CliRunner.RunAsync("rules");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        int rules = ConversationAnalyzer.CreateDefault().Rules.Count;
        Assert.Contains($"{rules} rules.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(rules, outcome.Lines.Count(l => l.StartsWith("  agent.", StringComparison.Ordinal) || l.StartsWith("  customer.", StringComparison.Ordinal)
            || l.StartsWith("  dialogue.", StringComparison.Ordinal) || l.StartsWith("  emotion.", StringComparison.Ordinal) || l.StartsWith("  archetype.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RulesTest_AllExamplesHold_IsFine()
    {
        using TemporaryFolder folder = new();
        folder.Add("customer.abuse.json", OwnRules.Shout);
        folder.Add("my.process.json", OwnRules.Process.Replace("agent.process-answer", "my.process", StringComparison.Ordinal));

        CliOutcome outcome = await CliRunner.RunAsync("rules", "test", folder.Path);

        Assert.Equal((ExitCode.Fine, "2 rules, 4 examples, 0 failures.\n"), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public async Task RulesTest_ExampleDoesNotHold_IsPrinted()
    {
        using TemporaryFolder folder = new();
        string path = folder.Add("my.zebra.json", """{"id":"my.zebra","kind":"state","watches":"customer","title":"A zebra","cues":["zebra"],"fires":["A horse."],"silent":["The zebra."]}""");

        CliOutcome outcome = await CliRunner.RunAsync("rules", "test", path);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal(
            $"{path}: my.zebra: should fire but is silent: A horse.\n{path}: my.zebra: should be silent but fires: The zebra.\n1 rule, 2 examples, 2 failures.\n",
            outcome.Output);
    }

    [Fact]
    public async Task RulesTest_NoSuchPath_IsToldAndEndsTheRun()
    {
        CliOutcome outcome = await CliRunner.RunAsync("rules", "test", "no/such/folder");

        Assert.Equal((ExitCode.Configuration, "error: 'no/such/folder' is neither a rule file nor a folder of rule files.\n"), (outcome.ExitCode, outcome.Error));
    }
}
