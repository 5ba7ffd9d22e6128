namespace Deescalate.Cli.Tests.Commands;

public sealed class AnalyzeOutTests : IDisposable
{
    private const string Chat = "Customer: When will it come?\nAgent: Tomorrow.\n";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("text", ".txt")]
    [InlineData("json", ".json")]
    [InlineData("jsonl", ".jsonl")]
    public async Task Analyze_OutFolder_HoldsAReportForEachFile(string format, string ending)
    {
        _folder.Add("in/a.txt", Chat);
        _folder.Add("in/deep/a.txt", Chat);
        string reports = Path.Combine(_folder.Path, "reports");

        CliOutcome outcome = await CliRunner.RunAsync("analyze", Path.Combine(_folder.Path, "in"), "--format", format, "--out", reports);

        Assert.Equal((ExitCode.Fine, "", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
        foreach (string name in (string[])["a", "deep/a"])
        {
            CliOutcome alone = await CliRunner.RunAsync("analyze", Path.Combine(_folder.Path, "in", name + ".txt"), "--format", format);
            Assert.Equal(alone.Output, (await File.ReadAllTextAsync(Path.Combine(reports, name + ending))).ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public async Task Analyze_TwoReportsOfOneName_IsToldBeforeAnythingIsWritten()
    {
        string first = _folder.Add("x/a.txt", Chat);
        string second = _folder.Add("y/a.txt", Chat);
        string reports = Path.Combine(_folder.Path, "reports");

        CliOutcome outcome = await CliRunner.RunAsync("analyze", first, second, "--out", reports);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains("would both be reported in", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(reports));
    }

    [Fact]
    public async Task Analyze_OutIsAFile_IsAUsageErrorAndLeavesItAlone()
    {
        string chat = _folder.Add("a.txt", Chat);

        CliOutcome outcome = await CliRunner.RunAsync("analyze", chat, "--out", chat);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith("error: --out names the file", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Chat, await File.ReadAllTextAsync(chat));
    }

    [Theory]
    [InlineData("in", "a.txt", "text")]
    [InlineData("in", "a.json", "json")]
    [InlineData("in/../in/", "a.jsonl", "jsonl")]
    public async Task Analyze_ReportOverAnInput_IsRefusedBeforeAnythingIsWritten(string reports, string name, string format)
    {
        string other = _folder.Add("in/0.md", Chat);
        string chat = _folder.Add($"in/{name}", Chat);

        CliOutcome outcome = await CliRunner.RunAsync("analyze", other, chat, "--from", "text", "--format", format, "--out", Path.Combine(_folder.Path, reports));

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.EndsWith($"would overwrite the input '{chat}'. Name another folder with --out; nothing was written.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Chat, await File.ReadAllTextAsync(chat));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder.Path, "in")).Length);
    }

    [Fact]
    public async Task Analyze_OutIsTheFolderOfTheInputAndAnotherEnding_IsWritten()
    {
        string chat = _folder.Add("a.txt", Chat);

        CliOutcome outcome = await CliRunner.RunAsync("analyze", chat, "--format", "json", "--out", _folder.Path);

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "a.json")));
    }

    [Fact]
    public async Task Analyze_OutCannotBeMade_IsTold()
    {
        string folder = Path.Combine(_folder.Add("a.txt", Chat), "reports");

        CliOutcome outcome = await CliRunner.RunAsync("analyze", Path.Combine(_folder.Path, "a.txt"), "--out", folder);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.StartsWith($"error: cannot make the folder '{folder}': ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith(" Name another with --out.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_Parallel_ChangesNothing()
    {
        string input = string.Concat(Enumerable.Range(0, 50).Select(i => $$$"""{"id":"{{{i}}}","messages":[{"role":"customer","text":"Where is order {{{i}}}? This is the third time I ask!"}]}""" + "\n"));

        CliOutcome one = await CliRunner.RunWithInputAsync(input, "analyze", "-", "-f", "jsonl", "--parallel", "1");
        CliOutcome four = await CliRunner.RunWithInputAsync(input, "analyze", "-", "-f", "jsonl", "--parallel", "4");

        Assert.Equal(50, one.Lines.Count);
        Assert.Equal(one.Output, four.Output);
    }

    [Fact]
    public async Task Analyze_Export_IsRecognizedAndPrivateNotesStayOut()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(
            """{"id":5,"requester_id":1,"comments":[{"author_id":1,"plain_body":"When?","public":true},{"author_id":2,"plain_body":"secret","public":false},{"author_id":2,"plain_body":"Today.","public":true}]}""",
            "analyze", "-", "-f", "jsonl");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.StartsWith("{\"id\":\"5\",\"messages\":[{\"index\":0,\"role\":\"customer\"", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"index\":1", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"index\":2", outcome.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
