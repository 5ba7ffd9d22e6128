namespace Deescalate.Cli.Tests.Commands;

public sealed class CalibrateCommandTests
{
    [Fact]
    public async Task Calibrate_LabelledMessages_WritesWeightsThatAnAnalyzerLoads()
    {
        using TemporaryFolder folder = new();
        string data = folder.Add("tickets.jsonl", Rows());
        string weights = Path.Combine(folder.Path, "weights.bin");

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--data", data, "--out", weights, "--map", "rage=anger");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.StartsWith("label     messages  precision  recall     F1  threshold\nanger           20", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("macro-F1 1.000 on 40 messages, held out.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("fitting weights: 100 %", outcome.Error, StringComparison.Ordinal);
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { EmotionWeightsPath = weights }).Build();
        Assert.True(analyzer.StartSession().Add(Message.FromCustomer("the quagga bites in room 7")).Emotions[Emotion.Anger] > 0.5);
    }

    [Fact]
    public async Task Calibrate_TestFile_IsMeasuredAsWell()
    {
        using TemporaryFolder folder = new();
        string data = folder.Add("tickets.jsonl", Rows());
        string test = folder.Add("test.jsonl", """{"text":"the quagga bites again","label":"rage"}""");

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--data", data, "--out", Path.Combine(folder.Path, "w.bin"), "--test", test);

        Assert.Contains($"macro-F1 1.000 on 1 messages, {test}.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_OutIsTheData_IsRefusedAndLeavesItAlone()
    {
        using TemporaryFolder folder = new();
        string data = folder.Add("tickets.jsonl", Rows());

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--data", data, "--out", data);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Equal(Rows(), await File.ReadAllTextAsync(data));
    }

    [Fact]
    public async Task Calibrate_BadRows_AreListedAndNothingIsWritten()
    {
        using TemporaryFolder folder = new();
        string data = folder.Add("tickets.jsonl", Rows() + "{\"text\":\"a\"}\nnonsense\n");
        string weights = Path.Combine(folder.Path, "weights.bin");

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--data", data, "--out", weights);

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal(
            $"error: {data}(41): there is neither a field 'labels' nor a field 'label'.\nerror: {data}(42): not valid JSON at byte 1.\n2 rows could not be read. Mend or remove them; nothing was fitted.\n",
            outcome.Error);
        Assert.False(File.Exists(weights));
    }

    [Theory]
    [InlineData("--map", "rage", "error: --map 'rage' is not of the form LABEL=NAME.\n")]
    [InlineData("--seed", "x", "error: --seed 'x' is not a whole number.")]
    public async Task Calibrate_WrongOption_IsAnErrorOfUse(string option, string value, string error)
    {
        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--data", "a", "--out", "b", option, value);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith(error, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_NoSuchFile_IsTold()
    {
        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--data", "no/such.jsonl", "--out", "b");

        Assert.Equal((ExitCode.SomeFailed, "error: no/such.jsonl: there is no such file.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Calibrate_RecipeWithoutFolder_IsAnErrorOfUse()
    {
        using TemporaryFolder folder = new();
        string recipe = folder.Add("recipe.json", """{"sets":[{"file":"a.jsonl"}]}""");

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--recipe", recipe, "--data", "no/folder", "--out", "b");

        Assert.Equal((ExitCode.Usage, "error: with --recipe, --data is a folder that holds the recipe's files.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Calibrate_Rules_FitsWeightsThatAnAnalyzerLoads()
    {
        using TemporaryFolder folder = new();
        string data = folder.Add("rows.jsonl", Rows().Replace("rage", "agent.harshness", StringComparison.Ordinal));
        string weights = Path.Combine(folder.Path, "rules.bin");

        CliOutcome outcome = await CliRunner.RunAsync("calibrate", "--rules", "--data", data, "--out", weights);

        Assert.Equal((ExitCode.Fine, true), (outcome.ExitCode, outcome.Output.Contains("by weights alone", StringComparison.Ordinal)));
        ConversationAnalyzer analyzer = ConversationAnalyzer.CreateBuilder(new DeescalateOptions { RuleWeightsPath = weights }).Build();
        Assert.Contains(analyzer.StartSession().Add(Message.FromAgent("the quagga bites in room 99")).Findings, f => f.RuleId == "agent.harshness");
    }

    private static string Rows() => string.Concat(Enumerable.Range(0, 20).Select(i =>
        $"{{\"text\":\"the quagga bites in room {i}\",\"label\":\"rage\"}}\n{{\"text\":\"please open window {i}\",\"labels\":[]}}\n"));
}
