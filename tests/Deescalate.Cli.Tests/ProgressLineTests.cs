using System.Globalization;

namespace Deescalate.Cli.Tests;

public sealed class ProgressLineTests
{
    [Fact]
    public void Report_OnATerminal_WritesNowAndThenAndClears()
    {
        ManualTime time = new();
        using StringWriter terminal = new(CultureInfo.InvariantCulture);
        ProgressLine progress = new(terminal, time);

        progress.Report(1, 10, 0);
        time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(1000, 4000, 0);
        progress.Report(1001, 4010, 0);
        time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(2000, 8000, 3);
        progress.Clear();
        progress.Clear();

        Assert.Equal(
            ["", "1,000 conversations, 4,000 messages, 2,000 a second", "2,000 conversations, 8,000 messages, 2,000 a second, 3 failed", new string(' ', 61), ""],
            terminal.ToString().Split('\r'));
    }

    [Fact]
    public async Task Analyze_ErrorsWhileProgressShows_StandOnALineOfTheirOwn()
    {
        ManualTime time = new();
        await using StringWriter terminal = new(CultureInfo.InvariantCulture);
        await using StringWriter output = new(CultureInfo.InvariantCulture);
        ProgressLine progress = new(terminal, time);
        time.Advance(TimeSpan.FromSeconds(1));
        progress.Report(1, 1, 0);

        using MemoryStream input = new("nonsense\n{\"messages\":[]}"u8.ToArray());
        await CommandLine.RunAsync(["convert", "-"], new CliEnvironment { In = input, Out = output, Error = terminal, Progress = progress });

        Assert.Contains("\rerror: standard input(1,", terminal.ToString(), StringComparison.Ordinal);
    }
}
