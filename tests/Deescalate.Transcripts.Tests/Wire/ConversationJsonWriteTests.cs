using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Deescalate.Rules;
using Deescalate.Wire;

namespace Deescalate.Transcripts.Tests.Wire;

public sealed class ConversationJsonWriteTests
{
    private static readonly ConversationAnalyzer _analyzer = ConversationAnalyzer.CreateDefault();
    private static readonly RuleDescriptor _rule = new("customer.question", RuleKind.State, RuleWatch.Customer, "A question");

    [Fact]
    public void ToJson_Conversation_ReadsBackTheSame()
    {
        Conversation conversation = new(
        [
            new Message(ParticipantRole.Customer, "“Où?”\n\t🙂 <b>&amp;</b>") { Author = "Ann", At = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(2)) },
            new Message(ParticipantRole.Supervisor, "") { StartOffset = TimeSpan.FromMilliseconds(12.5), EndOffset = TimeSpan.FromSeconds(3) },
            new Message(ParticipantRole.Bot, "x"),
            new Message(ParticipantRole.System, "y"),
        ])
        { Id = "c1" };

        Conversation read = ConversationJson.Read(ConversationJson.ToJson(conversation));

        Assert.Equal(conversation.Id, read.Id);
        Assert.Equal(conversation.Messages, read.Messages);
    }

    [Fact]
    public void ToJson_Analysis_HasExactlyTheContractsMembers()
    {
        ConversationAnalysis analysis = new(
            "c1",
            [
                new MessageAnalysis(0, ParticipantRole.Customer, 0.312345f, default, [new Finding(_rule, 0, new TextSpan(3, 26), 0.97f) { Attributes = new(new("kind", "outcome"), new("ask", "when")) }]),
                new MessageAnalysis(1, ParticipantRole.Agent, 0, default, []) { Truncated = true },
            ],
            new Standing(
                0.31f, 0.5f, HeatTrend.Rising, ConversationStage.ProblemAgreed,
                [new(Archetype.Monologuer, 0, []), new(Archetype.Bully, 0.00001f, []), new(Archetype.Escalator, 0.1f, [])],
                new HeartCoverage([1], [], [], [], [1]), 0.2f),
            [new CustomerQuestion(0, QuestionKind.Outcome, QuestionAsk.HowMuch, 1, AnswerKind.Process) { Waited = TimeSpan.FromMinutes(1.5) },
                new CustomerQuestion(1, QuestionKind.Other, null, null, AnswerKind.None) { AskedBefore = 0, AnsweredBefore = true }],
            [new Commitment(1, new TextSpan(2, 5), "Friday"), new Commitment(1, new TextSpan(9, 4), null)],
            new Handling([new HandlingContribution("agent.process-answer", 1, -12)]),
            [new NextMove("label", "It's hot.", ["This “hurts”."])],
            [new RuleFailure("my.rule", 1, "FormatException")]);

        const string Expected =
            """
            {"id":"c1","messages":[{"index":0,"role":"customer","heat":0.3123,"findings":[{"rule":"customer.question","confidence":0.97,"start":3,"length":26,"attributes":{"kind":"outcome","ask":"when"}}]},
            {"index":1,"role":"agent","heat":0,"truncated":true}],
            "standing":{"heat":0.31,"trend":"rising","stage":"problemAgreed","archetypes":{"escalator":0.1},"escalationRisk":0.2,"beginHeat":0,"endHeat":0,"peakHeat":0.5},
            "questions":[{"message":0,"kind":"outcome","ask":"how-much","answeredBy":1,"answer":"process","waited":90},{"message":1,"kind":"other","askedBefore":0,"answeredBefore":true,"answer":"none"}],
            "heart":{"hear":[1],"empathize":[],"accept":[],"reassure":[],"takeAction":[1]},
            "commitments":[{"message":1,"start":2,"length":5,"due":"Friday"},{"message":1,"start":9,"length":4}],
            "actionItems":[],"problem":{},
            "handling":{"score":48,"contributions":[{"rule":"agent.process-answer","message":1,"points":-12}]},
            "nextMoves":[{"move":"label","reason":"It's hot.","phrases":["This “hurts”."],"timing":"due"}],
            "ruleFailures":[{"rule":"my.rule","message":1,"error":"FormatException"}]}
            """;
        Assert.Equal(Expected.ReplaceLineEndings(""), ConversationJson.ToJson(analysis));
    }

    [Fact]
    public void ToJson_EmptyConversation_KeepsTheTopLevelMembers()
    {
        string json = ConversationJson.ToJson(_analyzer.Analyze(new Conversation([])));

        Assert.Equal(
            ["messages", "standing", "questions", "heart", "commitments", "actionItems", "problem", "handling", "nextMoves", "ruleFailures"],
            JsonDocument.Parse(json).RootElement.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public void ToJson_Emotions_AreThoseAboveTheThreshold()
    {
        ConversationAnalysis analysis = _analyzer.Analyze(new Conversation([Message.FromCustomer("I'm absolutely furious and so worried, thank you for nothing.")]));

        JsonElement message = JsonDocument.Parse(ConversationJson.ToJson(analysis)).RootElement.GetProperty("messages")[0];
        Dictionary<string, double> written = message.TryGetProperty("emotions", out JsonElement emotions) ? emotions.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetDouble()) : [];
        Dictionary<string, double> expected = Enum.GetValues<Emotion>()
            .Where(e => analysis.Messages[0].Emotions[e] > 0.05f)
            .ToDictionary(e => JsonNamingPolicy.CamelCase.ConvertName(e.ToString()), e => Math.Round((double)analysis.Messages[0].Emotions[e], 4));
        Assert.Equal(expected, written);
    }

    [Fact]
    public void ToJson_Indented_IsTheSameDocumentWithPlainLineFeeds()
    {
        ConversationAnalysis analysis = _analyzer.Analyze(new Conversation([Message.FromAgent("Hello.")]));

        string indented = ConversationJson.ToJson(analysis, indented: true);

        Assert.DoesNotContain('\r', indented);
        Assert.Contains("\n  \"messages\"", indented, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(ConversationJson.ToJson(analysis)).RootElement, JsonDocument.Parse(indented).RootElement));
    }

    [Fact]
    public void ToJson_InTurkish_WritesTheSame()
    {
        ConversationAnalysis analysis = _analyzer.Analyze(new Conversation([Message.FromCustomer("WHEN WILL IT ARRIVE?")]));
        string expected = ConversationJson.ToJson(analysis);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, ConversationJson.ToJson(analysis));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_ToWriter_AndContext_GiveWhatToJsonGives()
    {
        ConversationAnalysis analysis = _analyzer.Analyze(new Conversation([Message.FromCustomer("Where is it?")]));
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            ConversationJson.Write(writer, analysis);
        }

        Assert.Equal(Encoding.UTF8.GetString(buffer.WrittenSpan), JsonSerializer.Serialize(analysis, ConversationJsonContext.Default.ConversationAnalysis));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(ConversationJson.ToJson(analysis)).RootElement, JsonDocument.Parse(buffer.WrittenMemory).RootElement));
    }

    [Fact]
    public void Deserialize_Analysis_SaysThatItIsOnlyWritten() =>
        Assert.StartsWith(
            "An analysis is written, not read",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", ConversationJsonContext.Default.ConversationAnalysis)).Message,
            StringComparison.Ordinal);
}
