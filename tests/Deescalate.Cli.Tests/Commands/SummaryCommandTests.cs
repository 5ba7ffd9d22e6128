namespace Deescalate.Cli.Tests.Commands;

public sealed class SummaryCommandTests
{
    private const string Chats = """
        {"id":"=calm","channel":"chat","messages":[{"role":"customer","text":"When will my line be back?"},{"role":"agent","author":"Ann <b>","text":"It will be back tomorrow at noon."},{"role":"customer","text":"Thank you."}]}
        {"id":"hot","channel":"voice","messages":[{"role":"customer","text":"When will my line be back? This is outrageous!"},{"role":"agent","author":"Bob","text":"You need to calm down. It is being processed."}]}
        {"id":"both","channel":"voice","messages":[{"role":"agent","author":"Bob","text":"Hello."},{"role":"agent","author":"Ann <b>","text":"Hello from me too."},{"role":"system","text":"Bob left"}]}
        """;

    [Fact]
    public async Task Summary_ByAgent_CountsEachAgentsOwnMessages()
    {
        string[] rows = await CsvAsync();

        Assert.Contains("Ann <b>,conversations,,2", rows);
        Assert.Contains("Bob,conversations,,2", rows);
        Assert.Contains("all,conversations,,3", rows);
        Assert.Contains("Bob,agent-messages,,2", rows);
        Assert.Contains("Bob,fault,agent.invalidation,1", rows);
        Assert.DoesNotContain(rows, r => r.StartsWith("Ann <b>,fault,agent.invalidation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_OutcomeQuestions_GoToWhoAnswersOrShouldHave()
    {
        string[] rows = await CsvAsync();

        Assert.Contains("Ann <b>,outcome-questions,,1", rows);
        Assert.Contains("Ann <b>,outcome-answers,,1", rows);
        Assert.Contains("Bob,outcome-questions,,1", rows);
        Assert.Contains("Bob,outcome-answers,,0", rows);
        Assert.Contains("all,outcome-questions,,2", rows);
    }

    [Fact]
    public async Task Summary_ByChannel_PutsChannelsTogether()
    {
        string[] rows = await CsvAsync("--by", "channel");

        Assert.Contains("chat,conversations,,1", rows);
        Assert.Contains("voice,conversations,,2", rows);
        Assert.DoesNotContain(rows, r => r.StartsWith("Bob,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_Csv_HasOneShapeAndNoFormula()
    {
        string[] rows = await CsvAsync();

        Assert.Equal("group,measure,item,value", rows[0]);
        Assert.All(rows, r => Assert.Equal(4, r.Split(',').Length));
        Assert.Contains(rows, r => r.StartsWith("all,best,'=calm,", StringComparison.Ordinal));
        Assert.Equal(3, rows.Count(r => r.StartsWith("all,worst,", StringComparison.Ordinal)));
        Assert.StartsWith("all,worst,hot,", rows.First(r => r.StartsWith("all,worst,", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_Top_LimitsTheLists()
    {
        string[] rows = await CsvAsync("--top", "1");

        Assert.Single(rows, r => r.StartsWith("all,worst,", StringComparison.Ordinal));
        Assert.Single(rows, r => r.StartsWith("all,best,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_Table_NamesWhatPeopleLookFor()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Chats, "summary", "-");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Equal(["3 conversations, 4 messages of agents", "By agent"], outcome.Lines.Take(2));
        Assert.All((string[])["Most frequent faults", "Moves, and how they landed", "Worst handled", "Best handled"], title => Assert.Contains(title, outcome.Lines));
        Assert.All(outcome.Lines, l => Assert.InRange(l.Length, 0, TerminalProbe.RedirectedWidth));
    }

    [Fact]
    public async Task Summary_Html_EscapesNamesAndLoadsNothing()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Chats, "summary", "-", "--format", "html");

        Assert.StartsWith("<!DOCTYPE html>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Ann &lt;b&gt;", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("http", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_NothingToRead_IsEmpty()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync("[]", "summary", "-");

        Assert.Equal((ExitCode.Fine, "0 conversations, 0 messages of agents"), (outcome.ExitCode, outcome.Lines[0]));
        Assert.Equal(4, outcome.Lines.Count(l => l == "  none"));
    }

    [Theory]
    [InlineData("--top '0' is not a whole number from 1 to 100.", "--top", "0")]
    [InlineData("--top 'ten' is not a whole number from 1 to 100.", "--top", "ten")]
    [InlineData("--parallel '0' is not a whole number of at least 1.", "--parallel", "0")]
    [InlineData("--parallel 'two' is not a whole number of at least 1.", "--parallel", "two")]
    [InlineData("'shoe'", "--by", "shoe")]
    public async Task Summary_WrongOption_IsAUsageError(string expected, params string[] options)
    {
        CliOutcome outcome = await CliRunner.RunAsync(["summary", "-", .. options]);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<string[]> CsvAsync(params string[] options)
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Chats, ["summary", "-", "--format", "csv", .. options]);
        Assert.Equal((ExitCode.Fine, ""), (outcome.ExitCode, outcome.Error));
        return [.. outcome.Lines];
    }
}
