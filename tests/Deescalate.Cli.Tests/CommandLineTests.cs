using System.CommandLine.Parsing;

namespace Deescalate.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("deescalate an", "analyze")]
    [InlineData("deescalate analyze --pa", "--parallel")]
    [InlineData("deescalate analyze --format ", "json jsonl text")]
    [InlineData("deescalate summary --by ", "agent channel")]
    public async Task Run_SuggestDirective_Completes(string line, string expected)
    {
        CliOutcome outcome = await CliRunner.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal((ExitCode.Fine, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(expected.Split(' '), e => Assert.Contains(e, outcome.Lines));
    }

    [Fact]
    public async Task Run_SuggestDirectiveWithoutACommand_ListsTheCommands()
    {
        CliOutcome outcome = await CliRunner.RunAsync("[suggest:11]", "deescalate ");

        Assert.All((string[])["analyze", "convert", "summary", "rules", "explain"], c => Assert.Contains(c, outcome.Lines));
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("convert")]
    [InlineData("suggest")]
    [InlineData("summary")]
    public async Task Run_Help_EndsWithExamplesAndExitCodes(string command)
    {
        CliOutcome outcome = await CliRunner.RunAsync(command, "--help");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("Examples:", outcome.Lines);
        Assert.StartsWith("Exit codes: 0 fine,", outcome.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("convert")]
    [InlineData("suggest")]
    [InlineData("summary")]
    public async Task Run_ExamplesOfHelp_AreCommandLinesThatParse(string command)
    {
        CliOutcome help = await CliRunner.RunAsync(command, "--help");
        string[] examples = [.. help.Lines.SkipWhile(l => l != "Examples:").Skip(1).Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim())];
        Assert.NotEmpty(examples);
        using TemporaryFolder folder = new();
        string nothing = Path.Combine(folder.Path, "no-such-file");
        foreach (string part in examples.SelectMany(e => e.Split('|', StringSplitOptions.TrimEntries)).Where(p => p.StartsWith("deescalate ", StringComparison.Ordinal)))
        {
            string[] args = [.. CommandLineParser.SplitCommandLine(part.Split('>')[0].Replace('\'', '"')).Skip(1)];
            CliOutcome run = await CliRunner.RunAsync([.. args.Select(a => a.Contains('/', StringComparison.Ordinal) || a.Contains('.', StringComparison.Ordinal) ? nothing : a)]);
            Assert.True(run.ExitCode != ExitCode.Usage, $"{part}: {run.Error}");
        }
    }
}
