namespace Deescalate.Cli.Tests.Commands;

public sealed class ConvertCommandTests
{
    private const string Csv = "Ticket,Sender,Body,By\n7,customer,Where is it?,\n7,agent,\"On its way, madam.\",Ulla\n8,customer,Hi.,\n";

    [Fact]
    public async Task Convert_Csv_WritesTheWireFormat()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Csv, "convert", "-", "--column", "author=By");

        Assert.Equal(
            """
            {"id":"7","messages":[{"role":"customer","text":"Where is it?"},{"role":"agent","author":"Ulla","text":"On its way, madam."}]}
            {"id":"8","messages":[{"role":"customer","text":"Hi."}]}

            """.ReplaceLineEndings("\n"),
            outcome.Output);
        Assert.Equal((ExitCode.Fine, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Convert_Twice_ChangesNothing()
    {
        CliOutcome once = await CliRunner.RunWithInputAsync(Csv, "convert", "-");
        CliOutcome twice = await CliRunner.RunWithInputAsync(once.Output, "convert", "-");

        Assert.Equal(once.Output, twice.Output);
    }

    [Fact]
    public async Task Convert_OutFile_IsWrittenAndNothingElse()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "chats.jsonl");

        CliOutcome outcome = await CliRunner.RunWithInputAsync(Csv, "convert", "-", "--out", path);

        Assert.Equal((ExitCode.Fine, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(2, (await File.ReadAllLinesAsync(path)).Length);
    }

    [Fact]
    public async Task Convert_BrokenRow_IsToldAndTheRestGoesOn()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Csv.Replace("7,customer", "7,plumber", StringComparison.Ordinal), "convert", "-");

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.StartsWith("error: standard input(2,1): 'plumber' in 'Sender' is not a known role.", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 could not be read; see above.\n", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"8\"", Assert.Single(outcome.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Argument 'zendsk' not recognized.", "--from", "zendsk")]
    [InlineData("--column 'Body' does not say which column holds what. Write it as text=Body.", "--column", "Body")]
    public async Task Convert_WrongOption_IsAUsageError(string expected, params string[] options)
    {
        CliOutcome outcome = await CliRunner.RunAsync(["convert", "-", .. options]);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }
}
