namespace Deescalate.Cli.Tests;

/// <summary>The first screen of the README shows what the tool prints.</summary>
public sealed class ReadmeTests
{
    private const string Left = "...";

    [Fact]
    public async Task Sample_OfReadme_IsWhatTheToolPrints()
    {
        string sample = Path.Combine(RepositoryRoot.Path, "docs", "samples", "transcripts", "telecom-dead-line.txt");
        string printed = (await CliRunner.RunAsync("analyze", sample)).Output;
        int at = 0;
        foreach (string passage in await PassagesAsync())
        {
            int found = printed.IndexOf(passage, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"The README shows lines that 'analyze' does not print, or not in this order:\n{passage}");
            at = found + passage.Length;
        }
    }

    /// <summary>The passages of the block after "prints", between the places where lines are left out.</summary>
    private static async Task<IReadOnlyList<string>> PassagesAsync()
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Path, "README.md"));
        List<string> passages = [""];
        foreach (string line in lines.SkipWhile(l => !l.StartsWith("prints", StringComparison.Ordinal)).SkipWhile(l => l != "```").Skip(1).TakeWhile(l => l != "```"))
        {
            if (line == Left)
            {
                passages.Add("");
            }
            else
            {
                passages[^1] += line + "\n";
            }
        }

        Assert.True(passages.Count > 3, "The README's sample is gone.");
        return passages;
    }
}
