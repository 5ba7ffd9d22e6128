using System.Text;
using System.Text.Json;
using Deescalate.Transcripts;

namespace Deescalate.Cli.Tests.Commands;

public sealed class SuggestCommandTests
{
    private const string Angry = "Agent: Hello, who am I speaking with?\nCustomer: You charged me twice for the same kettle. When do I get my money back?\n";

    public static TheoryData<string> Samples =>
        ["airline-missed-connection", "bank-blocked-card", "clinic-lost-referral", "hotel-noisy-room", "telecom-dead-line", "utility-wrong-bill"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task NextMoves_OfSample_AreWhatAManagerWouldHandOn(string name)
    {
        string path = Path.Combine(Root(), "docs", "samples", "transcripts", $"{name}.txt");
        await using FileStream stream = File.OpenRead(path);
        StringBuilder text = new();
        await foreach (TranscriptItem item in new TranscriptReader().ReadAsync(stream, name))
        {
            ConversationSession session = ConversationAnalyzer.CreateDefault().StartSession(name);
            foreach (Message message in item.Conversation!.Messages)
            {
                session.Add(message);
                if (message.Role == ParticipantRole.Customer)
                {
                    text.Append(message.Text).Append('\n');
                    foreach (NextMove move in session.NextMoves)
                    {
                        text.Append("  ").Append(move.Move).Append(": ").AppendJoin(" | ", move.Phrases).Append('\n');
                    }
                }
            }
        }

        Snapshot.Verify(text.ToString(), $"SuggestCommandTests.{name}");
    }

    [Fact]
    public async Task Suggest_WithFact_FillsIt()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Angry, "suggest", "-", "--fact", "date=Friday");
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("by Friday", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_Json_IsOneObjectALine()
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Angry, "suggest", "-", "--format", "json");
        using JsonDocument line = JsonDocument.Parse(Assert.Single(outcome.Lines));
        JsonElement move = line.RootElement.GetProperty("nextMoves")[0];
        Assert.NotEqual(0, move.GetProperty("phrases").GetArrayLength());
        Assert.NotEmpty(move.GetProperty("reason").GetString()!);
    }

    [Theory]
    [InlineData("date")]
    [InlineData("when=Friday")]
    public async Task Suggest_UnknownFact_SaysWhichAreKnown(string fact)
    {
        CliOutcome outcome = await CliRunner.RunWithInputAsync(Angry, "suggest", "-", "--fact", fact);
        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith($"error: '{fact}' is no fact. Write slot=value, with one of: name, date,", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_MissingFile_IsCounted()
    {
        CliOutcome outcome = await CliRunner.RunAsync("suggest", "no-such.txt");
        Assert.Equal(ExitCode.SomeFailed, outcome.ExitCode);
        Assert.Contains("error: no-such.txt: there is no such file.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_FolderWithMappedNames_IsReadAsByTheOtherCommands()
    {
        using TemporaryFolder folder = new();
        folder.Add("a.txt", "Anna: Hello?\nBell: Where is my money?\n");
        folder.Add("b.csv", "Sender,Said\nBell,Where is my money?\n");

        CliOutcome outcome = await CliRunner.RunAsync("suggest", folder.Path, "--agent", "Anna", "--customer", "Bell", "--column", "text=Said", "--format", "json", "--from", "text");
        CliOutcome table = await CliRunner.RunAsync("suggest", Path.Combine(folder.Path, "b.csv"), "--customer", "Bell", "--column", "text=Said", "--format", "json");

        Assert.StartsWith("{\"id\":\"a\"", Assert.Single(outcome.Lines), StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"b\"", Assert.Single(table.Lines), StringComparison.Ordinal);
    }

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Deescalate.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
