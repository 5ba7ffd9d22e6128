using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Deescalate.Cli.Tests.Commands;

public sealed class AnalyzeCommandTests
{
    private const string A = """{"id":"a","messages":[{"role":"agent","text":"Hello."}]}""";
    private const string B = """{"id":"b","messages":[{"role":"customer","text":"Hi."}]}""";

    [Fact]
    public async Task Analyze_JsonLines_KeepsTheOrderOfManyConversations()
    {
        StringBuilder input = new();
        for (int i = 0; i < 500; i++)
        {
            string text = string.Concat(Enumerable.Repeat("And then nothing happened at all. ", i % 7 * 20));
            input.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{i}}","messages":[{"role":"customer","text":"{{text}}"}]}""").Append('\n');
        }

        CliOutcome outcome = await CliRunner.RunWithInputAsync(input.ToString(), "analyze", "-", "--format", "jsonl");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Equal("", outcome.Error);
        Assert.Equal(
            Enumerable.Range(0, 500).Select(i => i.ToString(CultureInfo.InvariantCulture)),
            outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task Analyze_BrokenLines_AreToldCountedAndSkipped()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(
            $$$"""
            {{{A}}}
            {"messages":[{"role":"costumer","text":"x"}]}

            nonsense
            {{{B}}}
            """,
            "analyze", "-", "-f", "jsonl");

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal(2, outcome.Lines.Count);
        Assert.Equal(
            """
            error: standard input(2,22): $.messages[0].role: role 'costumer' is not known. Did you mean 'customer'?
            error: standard input(4,2): $: not valid JSON: this is an invalid JSON literal. Expected the literal 'null'.
            2 could not be read or analysed; see above.

            """.ReplaceLineEndings("\n"),
            outcome.Error);
    }

    [Fact]
    public async Task Analyze_Json_IsAnObjectForOneAndAListForMore()
    {
        CliOutcome one = await CliRunner.RunWithInputAsync(A, "analyze", "-", "--format", "json");
        CliOutcome three = await CliRunner.RunWithInputAsync($"[{A},{B},{A}]", "analyze", "-", "--format", "json");
        CliOutcome none = await CliRunner.RunWithInputAsync("[]", "analyze", "-", "--format", "json");

        Assert.Equal("a", JsonDocument.Parse(one.Output).RootElement.GetProperty("id").GetString());
        Assert.Equal(["a", "b", "a"], JsonDocument.Parse(three.Output).RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString()));
        Assert.Equal("[]\n", none.Output);
    }

    [Fact]
    public async Task Analyze_SeveralFiles_AreReadInTheirOrderAndAMissingOneIsTold()
    {
        using TemporaryFolder folder = new();
        string text = folder.Add("chat.txt", "Customer: Hi.\nAgent: Hello.\n");
        string json = folder.Add("one.json", A);
        string missing = Path.Combine(folder.Path, "none.txt");

        CliOutcome outcome = await CliRunner.RunAsync("analyze", json, missing, text, "--format", "jsonl");

        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Equal(["a", "chat"], outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
        Assert.Equal($"error: {missing}: there is no such file.\n1 could not be read or analysed; see above.\n", outcome.Error);
    }

    [Fact]
    public async Task Analyze_NamesInPlainText_AreMapped()
    {
        const string Text = "Bell: Hello\nAnna: Hi\n";

        CliOutcome unknown = await CliRunner.RunWithInputAsync(Text, "analyze", "-");
        CliOutcome mapped = await CliRunner.RunWithInputAsync(Text, "analyze", "-", "-f", "jsonl", "--customer", "Bell", "--agent", "Anna");

        Assert.Equal(ExitCode.SomeFailed, unknown.ExitCode);
        Assert.StartsWith("error: standard input(1,1): 'Bell' is not a known speaker.", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["customer", "agent"],
            JsonDocument.Parse(mapped.Output).RootElement.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task Analyze_UnknownSpeakersText_GoesOnWithTheMessageAbove()
    {
        const string Text = "Customer: Hello\nNote: call me at ten\nAgent: Hi\n";

        CliOutcome error = await CliRunner.RunWithInputAsync(Text, "analyze", "-");
        CliOutcome text = await CliRunner.RunWithInputAsync(Text, "analyze", "-", "-f", "jsonl", "--unknown-speakers", "text");

        Assert.Contains("--unknown-speakers text", error.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, ""), (text.ExitCode, text.Error));
        Assert.Equal(2, JsonDocument.Parse(text.Output).RootElement.GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Analyze_OwnRules_AreUsed()
    {
        using TemporaryFolder folder = new();
        folder.Add("rules/my.zebra.json", """{"id":"my.zebra","kind":"state","watches":"customer","title":"A zebra","cues":["zebra"]}""");

        CliOutcome outcome = await CliRunner.RunWithInputAsync("Customer: zebra", "analyze", "-", "-f", "jsonl", "--rules", Path.Combine(folder.Path, "rules"));

        Assert.Contains("\"rule\":\"my.zebra\"", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_Configuration_SetsOptionsAndFindsItsOwnFolder()
    {
        using TemporaryFolder folder = new();
        folder.Add("rules/my.zebra.json", """{"id":"my.zebra","kind":"state","watches":"customer","title":"A zebra","cues":["zebra"]}""");
        string config = folder.Add("config.json", """{"Deescalate":{"RulePaths":["rules"],"MaxMessages":2,"Rules":{"my.zebra":{"AddCues":["okapi"]}}}}""");

        CliOutcome outcome = await CliRunner.RunWithInputAsync(
            """{"messages":[{"role":"customer","text":"okapi"},{"role":"customer","text":"x"}]}""" + "\n" + """{"id":"long","messages":[{"role":"agent","text":""},{"role":"agent","text":""},{"role":"agent","text":""}]}""",
            "analyze", "-", "-f", "jsonl", "--config", config);

        Assert.Contains("my.zebra", Assert.Single(outcome.Lines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.StartsWith("error: standard input(2): Message 2: 3 messages are more than MaxMessages = 2.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_ConfigurationAndRuleFilesBroken_TellsOfBoth()
    {
        using TemporaryFolder folder = new();
        folder.Add("rules/my.okapi.json", """{"id":"my.okapi","kind":"stat"}""");
        folder.Add("rules/my.zebra.json", """{"id":"my.zebra","kind":"state","watches":"custmer"}""");
        string config = folder.Add("config.json", """{"Deescalate":{"RulePaths":["rules"],"MaxMessages":0}}""");

        CliOutcome outcome = await CliRunner.RunWithInputAsync("Customer: zebra", "analyze", "-", "--config", config);

        string[] errors = outcome.Error.TrimEnd().Split('\n');
        Assert.Equal(3, errors.Length);
        Assert.Equal("error: MaxMessages is 0; it must be at least 1.", errors[0]);
        Assert.EndsWith("'kind' is 'stat'. Did you mean 'state'?", errors[1], StringComparison.Ordinal);
        Assert.EndsWith("'watches' is 'custmer'. Did you mean 'customer'?", errors[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Deescalate\":{\"MaxMessages\":0,\"MaxFindings\":-1}}", "error: MaxMessages is 0; it must be at least 1.\nerror: MaxFindings is -1; it must be at least 1.\n")]
    [InlineData("{\"Deescalate\":{\"MaxMessages\":0,\"Rules\":{\"no.such\":{}}}}", "error: MaxMessages is 0; it must be at least 1.\nerror: Rules:no.such: there is no rule 'no.such'.")]
    [InlineData("{\"Deescalate\":{\"Rules\":{\"no.such\":{\"Enabled\":false}}}}", "error: Rules:no.such: there is no rule 'no.such'.")]
    [InlineData("{\"Deescalate\":{\"MaxMesages\":5}}", "config.json': there is no such option of Deescalate.DeescalateOptions: 'MaxMesages'. Mind the spelling")]
    [InlineData("{\"Deescalate\":{\"Rules\":{\"agent.mirror\":{\"Treshold\":1}}}}", "there is no such option of Deescalate.Rules.RuleOptions: 'Treshold'.")]
    [InlineData("{\"Deescalate\":{\"Rules\":{\"agent.mirror\":{\"Severity\":\"Fatal\"}}}}", "'Fatal' at 'Deescalate:Rules:agent.mirror:Severity'")]
    [InlineData("{\"Deescalate\":{\"MovesPath\":\"no.json\"}}", "no.json'; there is no such file.")]
    [InlineData("{\"Other\":{}}", "has no section \"Deescalate\". Write {\"Deescalate\":{...}}.")]
    [InlineData("{", "config.json(1,2): not valid JSON: Expected depth to be zero at the end of the JSON payload.")]
    [InlineData("{\n  \"é\": bad\n}", "config.json(2,8): not valid JSON: 'b' is an invalid start of a value.")]
    [InlineData("{\"a\":1,\"A\":2}", "config.json: not a configuration: A duplicate key 'A' was found.")]
    public async Task Analyze_BadConfiguration_IsToldAndEndsTheRun(string content, string expected)
    {
        using TemporaryFolder folder = new();
        string config = folder.Add("config.json", content);

        CliOutcome outcome = await CliRunner.RunWithInputAsync(A, "analyze", "-", "--config", config);

        Assert.Equal(ExitCode.Configuration, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_MovesPath_CountsFromTheConfiguration()
    {
        using TemporaryFolder folder = new();
        string config = folder.Add("deep/config.json", """{"Deescalate":{"MovesPath":"moves.json"}}""");

        CliOutcome outcome = await CliRunner.RunWithInputAsync(A, "analyze", "-", "--config", config);

        Assert.Contains($"MovesPath is '{Path.Combine(folder.Path, "deep", "moves.json")}'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_BrokenRuleFile_NamesItsPlace()
    {
        using TemporaryFolder folder = new();
        string rule = folder.Add("my.bad.json", "{\"id\":\"my.bad\",\"kind\":\"stat\"}");

        CliOutcome outcome = await CliRunner.RunWithInputAsync(A, "analyze", "-", "--rules", rule);

        Assert.Equal(ExitCode.Configuration, outcome.ExitCode);
        Assert.StartsWith($"error: {rule}(1,", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: option '--formt' is not known.", "analyze", "x.txt", "--formt", "json")]
    [InlineData("error: Argument 'xml' not recognized.", "analyze", "x.txt", "--format", "xml")]
    [InlineData("error: Required argument 'FILE' missing for command: 'analyze'.", "analyze")]
    [InlineData("error: Required command was not provided.")]
    [InlineData("error: Required argument 'RULE' missing for command: 'explain'.", "explain")]
    public async Task Run_WrongCommandLine_IsAUsageError(string expected, params string[] args)
    {
        CliOutcome outcome = await CliRunner.RunAsync(args);

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith(expected, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--help", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Help_IsFine()
    {
        CliOutcome outcome = await CliRunner.RunAsync("analyze", "--help");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("--format", outcome.Output, StringComparison.Ordinal);
    }
}
