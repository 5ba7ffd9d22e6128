namespace Deescalate.Cli.Tests.Commands;

public sealed class CalibrateAnswersTests
{
    [Fact]
    public async Task Calibrate_Answers_WritesWeightsThatTheConfigurationLoads()
    {
        using TemporaryFolder folder = new();
        string data = folder.Add("replies.jsonl", Rows());
        string config = folder.Add("deescalate.json", """{ "Deescalate": { "AnswerWeightsPath": "answers.tsv" } }""");

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--answers", "--data", data, "--out", Path.Combine(folder.Path, "answers.tsv"));

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.StartsWith("replies.jsonl: 60 replies, nothing to judge by.\n", outcome.Output, StringComparison.Ordinal);
        string chat = folder.Add("chat.json", """{"messages":[{"role":"customer","text":"When does lamp 3 come?"},{"role":"agent","text":"Lamp 3 comes on Monday at noon."}]}""");
        CliOutcome analysis = await CliRunner.RunAsync("analyze", chat, "--config", config, "--format", "json");
        Assert.Contains("\"agent.outcome-answer\"", analysis.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_AnswersFromTwoHands_JudgesEachByTheOther()
    {
        using TemporaryFolder folder = new();
        CliOutcome outcome = await CliRunner.RunAsync(
            "calibrate", "--answers", "--data", folder.Add("a.jsonl", Rows()), "--data", folder.Add("b.jsonl", Rows()), "--out", Path.Combine(folder.Path, "answers.tsv"));

        Assert.Contains("b.jsonl: 60 replies, 1.000 right by weights fitted to the others.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_AnswersWithBadRows_ListsThemAndWritesNothing()
    {
        using TemporaryFolder folder = new();
        string weights = Path.Combine(folder.Path, "answers.tsv");

        string data = folder.Add("replies.jsonl", Rows() + "{\"text\":\"a\"}\n");

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--answers", "--data", data, "--out", weights);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal($"error: {data}(61): field 'answer' is none of none, deferred, process, outcome.\n1 row could not be read. Mend or remove it; nothing was fitted.\n", outcome.Error);
        Assert.False(File.Exists(weights));
    }

    [Fact]
    public async Task Calibrate_AnswersBesideRules_IsRefused()
    {
        using TemporaryFolder folder = new();
        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--answers", "--rules", "--data", folder.Add("replies.jsonl", Rows()), "--out", Path.Combine(folder.Path, "answers.tsv"));

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains("--rules is of no meaning with --answers: leave one of them out.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_TooFewAnswers_SaysSo()
    {
        using TemporaryFolder folder = new();
        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--answers", "--data", folder.Add("replies.jsonl", """{"text":"Hm.","answer":"none"}"""), "--out", Path.Combine(folder.Path, "answers.tsv"));

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Contains("There are fewer than 50 replies: 1. Give more.", outcome.Error, StringComparison.Ordinal);
    }

    private static string Rows() => string.Concat(Enumerable.Range(1, 30).Select(i =>
        $$"""
        {"context":[["customer","When does lamp {{i}} come?"]],"text":"Lamp {{i}} comes on Monday at noon.","answer":"outcome"}
        {"context":[["customer","When does lamp {{i}} come?"]],"text":"Which shop sold you lamp {{i}}?","answer":"none"}

        """));
}
