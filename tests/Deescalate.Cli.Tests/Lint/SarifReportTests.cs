using System.Text.Json;
using Deescalate.Tests.Support;

namespace Deescalate.Cli.Tests.Lint;

public sealed class SarifReportTests
{
    private static readonly JsonElement _schema =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Lint", "sarif-2.1.0-part.schema.json"))).RootElement;

    private const string Replies = """
        {"id":"greeting","text":"Good morning!\nI'm afraid policy is policy."}
        {"id":"late","text":"Please calm down. We'll call you back.","suppress":[{"rule":"agent.invalidation","reason":"agreed"}]}
        {"id":"none","text":"Your parcel comes today.","suppress":[{"rule":"agent.policy-defense","reason":"old"}]}
        broken
        """;

    [Fact]
    public async Task Write_AnyRun_FollowsTheStandard()
    {
        using TemporaryFolder folder = new();
        string baseline = Path.Combine(folder.Path, "baseline.json");
        string file = folder.Add("a reply's file.jsonl", Replies.Replace("broken", "", StringComparison.Ordinal));
        await CliRunner.RunAsync("lint", file, "--write-baseline", baseline);
        Assert.Empty(Validate(await CliRunner.RunWithInputAsync(Replies, "lint", "-", "-f", "sarif")));
        Assert.Empty(Validate(await CliRunner.RunWithInputAsync("", "lint", "-", "-f", "sarif")));
        Assert.Empty(Validate(await CliRunner.RunAsync("lint", file, "-f", "sarif", "--docs-url", "https://example.org/rules")));
        Assert.Empty(Validate(await CliRunner.RunAsync("lint", file, file, "-f", "sarif", "--baseline", baseline)));
    }

    [Fact]
    public async Task Write_Result_LeadsToTheWords()
    {
        JsonElement run = await RunAsync(Replies);
        JsonElement result = Result(run, "agent.policy-defense");
        JsonElement region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        int offset = region.GetProperty("charOffset").GetInt32();
        int length = region.GetProperty("charLength").GetInt32();

        Assert.Equal("policy is policy", Replies.Substring(offset, length));
        Assert.Equal("policy is policy", region.GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal((1, offset + 1), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        Assert.Equal((1, offset + length + 1), (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal("greeting", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("name").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
    }

    [Fact]
    public async Task Write_RuleIndexAndArtifactIndex_LeadToTheirEntries()
    {
        JsonElement run = await RunAsync(Replies);
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.NotEmpty(run.GetProperty("results").EnumerateArray());
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            JsonElement artifact = run.GetProperty("artifacts")[location.GetProperty("index").GetInt32()].GetProperty("location");
            Assert.Equal(artifact.GetProperty("uri").GetString(), location.GetProperty("uri").GetString());
        }
    }

    [Fact]
    public async Task Write_Suppressed_CarriesTheReason()
    {
        JsonElement run = await RunAsync(Replies);
        JsonElement suppression = Assert.Single(Result(run, "agent.invalidation").GetProperty("suppressions").EnumerateArray());
        Assert.Equal(("inSource", "agreed"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.Empty(Result(run, "agent.policy-defense").GetProperty("suppressions").EnumerateArray());
        Assert.Equal("note", Result(run, "lint.unused-suppression").GetProperty("level").GetString());
    }

    [Fact]
    public async Task Write_Errors_AreNotifications()
    {
        JsonElement invocation = (await RunAsync(Replies)).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.StartsWith("stdin(4,", Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray()).GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True((await RunAsync("Good morning.")).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public async Task Write_Baseline_SaysWhatIsNew()
    {
        using TemporaryFolder folder = new();
        string baseline = Path.Combine(folder.Path, "baseline.json");
        await CliRunner.RunWithInputAsync("I'm afraid policy is policy.", "lint", "-", "--write-baseline", baseline);
        JsonElement run = await RunAsync("I'm afraid policy is policy.\n\nPlease calm down.", "--baseline", baseline);
        Assert.Equal("unchanged", Result(run, "agent.policy-defense").GetProperty("baselineState").GetString());
        Assert.Equal("new", Result(run, "agent.invalidation").GetProperty("baselineState").GetString());
        Assert.False(Result(await RunAsync("Please calm down."), "agent.invalidation").TryGetProperty("baselineState", out _));
    }

    [Fact]
    public async Task Write_DocsUrl_GivesRulesTheirPage()
    {
        JsonElement rules = (await RunAsync("Hi.", "--docs-url", "https://example.org/rules")).GetProperty("tool").GetProperty("driver").GetProperty("rules");
        JsonElement rule = rules.EnumerateArray().Single(r => r.GetProperty("id").GetString() == "agent.policy-defense");
        Assert.Equal("https://example.org/rules/agent.policy-defense.md", rule.GetProperty("helpUri").GetString());
        Assert.Contains("fault", rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("PolicyDefense", rule.GetProperty("name").GetString());
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    private static IReadOnlyList<string> Validate(CliOutcome outcome) => new JsonSchemaValidator(_schema).Validate(JsonDocument.Parse(outcome.Output).RootElement);

    private static JsonElement Result(JsonElement run, string rule) => run.GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == rule);

    private static async Task<JsonElement> RunAsync(string input, params string[] args) =>
        JsonDocument.Parse((await CliRunner.RunWithInputAsync(input, ["lint", "-", "-f", "sarif", .. args])).Output).RootElement.GetProperty("runs")[0];
}
