using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Deescalate.Wire;

namespace Deescalate.Transcripts.Tests.Wire;

public sealed class ConversationJsonReadTests
{
    private static readonly JsonSerializerOptions _webOptions = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolverChain = { ConversationJsonContext.Default, new DefaultJsonTypeInfoResolver() },
    };

    [Fact]
    public void Read_AllMembers_AreKept()
    {
        Conversation conversation = ConversationJson.Read(
            """{"id":"c1","messages":[{"role":"customer","author":"Ann","at":"2026-03-01T10:00:00+01:00","startMs":1500,"endMs":2750.5,"text":"Où est-il ? 🙂"}]}""");

        Message message = Assert.Single(conversation.Messages);
        Assert.Equal("c1", conversation.Id);
        Assert.Equal(ParticipantRole.Customer, message.Role);
        Assert.Equal("Ann", message.Author);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1)), message.At);
        Assert.Equal(TimeSpan.FromMilliseconds(1500), message.StartOffset);
        Assert.Equal(TimeSpan.FromMilliseconds(2750.5), message.EndOffset);
        Assert.Equal("Où est-il ? 🙂", message.Text);
    }

    [Fact]
    public void Read_OptionalMembersMissingOrNull_AreNull()
    {
        Conversation conversation = ConversationJson.Read("""{"id":null,"messages":[{"role":"agent","text":"","author":null,"at":null,"startMs":null}]}""");

        Assert.Null(conversation.Id);
        Assert.Equal(new Message(ParticipantRole.Agent, ""), Assert.Single(conversation.Messages));
    }

    [Theory]
    [InlineData("customer", ParticipantRole.Customer)]
    [InlineData("AGENT", ParticipantRole.Agent)]
    [InlineData("Supervisor", ParticipantRole.Supervisor)]
    [InlineData("bot", ParticipantRole.Bot)]
    [InlineData("sysTem", ParticipantRole.System)]
    public void Read_Role_IgnoresCase(string name, ParticipantRole expected) =>
        Assert.Equal(expected, ConversationJson.Read($$"""{"messages":[{"role":"{{name}}","text":"x"}]}""").Messages[0].Role);

    [Fact]
    public void Read_TimeWithoutOffset_IsUtc() =>
        Assert.Equal(
            new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero),
            ConversationJson.Read("""{"messages":[{"role":"agent","text":"x","at":"2026-03-01T10:00:00"}]}""").Messages[0].At);

    [Fact]
    public void Read_UnknownMembersAndByteOrderMark_AreReadPast()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. """{"channel":{"kind":["chat"]},"messages":[{"text":"x","mood":3,"role":"bot"}],"tags":[]}"""u8];

        Assert.Equal(ParticipantRole.Bot, ConversationJson.Read(json).Messages[0].Role);
    }

    [Fact]
    public void Read_NoMessages_IsAnEmptyConversation() => Assert.Empty(ConversationJson.Read("""{"messages":[]}""").Messages);

    [Theory]
    [InlineData("""{"messages":[{"role":"costumer","text":"x"}]}""", "line 1, column 22: $.messages[0].role: role 'costumer' is not known. Did you mean 'customer'?")]
    [InlineData("""{"messages":[{"role":"xyzzyx","text":"x"}]}""", "line 1, column 22: $.messages[0].role: role 'xyzzyx' is not known. Known are: agent, bot, customer, supervisor, system.")]
    [InlineData("""{"messages":[{"text":"x"}]}""", "line 1, column 25: $.messages[0]: 'role' is missing. Say who speaks: customer, agent, supervisor, bot, system.")]
    [InlineData("""{"messages":[{"role":"agent"}]}""", "line 1, column 29: $.messages[0]: 'text' is missing. Give the words as written; \"\" where there are none.")]
    [InlineData("""{"messages":[{"role":7,"text":"x"}]}""", "line 1, column 22: $.messages[0].role: expected a string, but found a number.")]
    [InlineData("""{"messages":[{"role":"agent","text":null}]}""", "line 1, column 37: $.messages[0].text: expected a string, but found null.")]
    [InlineData("""{"messages":["hello"]}""", "line 1, column 14: $.messages[0]: expected an object with 'role' and 'text', but found a string.")]
    [InlineData("""{"messages":{}}""", "line 1, column 13: $.messages: expected a list of messages, but found an object.")]
    [InlineData("""{"id":"c1"}""", "line 1, column 11: $: 'messages' is missing. A conversation is {\"messages\":[{\"role\":\"customer\",\"text\":\"...\"}]}.")]
    [InlineData("""{"id":5,"messages":[]}""", "line 1, column 7: $.id: expected a string, but found a number.")]
    [InlineData("""[]""", "line 1, column 1: $: expected an object with 'messages', but found a list.")]
    [InlineData("""{"messages":[]} {}""", "line 1, column 17: $: not valid JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("""{"messages":[],"messages":[]}""", "line 1, column 16: $.messages: 'messages' stands here twice. Keep one.")]
    [InlineData("""{"messages":[{"role":"agent","text":"x","at":"yesterday"}]}""", "line 1, column 46: $.messages[0].at: 'at' is not an ISO 8601 time. Write it as 2026-03-01T10:00:00Z.")]
    [InlineData("""{"messages":[{"role":"agent","text":"x","startMs":-1}]}""", "line 1, column 51: $.messages[0].startMs: 'startMs' is not a number of milliseconds from 0 on. Count from the start of the recording.")]
    [InlineData("""{"messages":[{"role":"agent","text":"x","startMs":2,"endMs":1}]}""", "line 1, column 62: $.messages[0]: 'endMs' lies before 'startMs'. Give both in milliseconds from the start of the recording.")]
    public void Read_Malformed_SaysWhereWhatAndHow(string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<ConversationFormatException>(() => ConversationJson.Read(json)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"messages":[{"role":"agent","text":"never closed""")]
    [InlineData("""{"messages":[{"role":"agent","text":unquoted}]}""")]
    [InlineData("""{"messages":[{"role":"agent","text":"x"},]}""")]
    public void Read_NotJson_SaysSo(string json) =>
        Assert.StartsWith("not valid JSON: ", Assert.Throws<ConversationFormatException>(() => ConversationJson.Read(json)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Read_ErrorOnLaterLine_CountsLinesAndCharacters()
    {
        const string Json = "{\n  \"id\": \"é\",\n  \"messages\": [\n    { \"author\": \"Zoë\", \"role\": \"agnet\", \"text\": \"x\" }\n  ]\n}";

        ConversationFormatException error = Assert.Throws<ConversationFormatException>(() => ConversationJson.Read(Json));

        Assert.Equal((4, 32, "$.messages[0].role"), (error.Line, error.Column, error.Path));
    }

    [Theory]
    [InlineData("""{"messages":[{"role":"My secret is that I like cats","text":"x"}]}""")]
    [InlineData("""{"messages":[{"role":"agent","text":secret}]}""")]
    [InlineData("""{"messages":[{"role":"agent","text":"secret" "more"}]}""")]
    [InlineData("""{"messages":[{"role":"agent","at":"secret","text":"x"}]}""")]
    public void Read_Malformed_NeverRepeatsWhatWasSaid(string json) =>
        Assert.DoesNotContain("secret", Assert.Throws<ConversationFormatException>(() => ConversationJson.Read(json)).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(@"a\ud83d", "a\uFFFD")]
    [InlineData(@"\udE42b", "\uFFFDb")]
    [InlineData(@"\ud83d\ud83d\ude42", "\uFFFD\U0001F642")]
    [InlineData(@"\ud83d\n", "\uFFFD\n")]
    [InlineData(@"\\ud83d\ud83d", @"\ud83d" + "\uFFFD")]
    [InlineData(@"\uD83D\uDE42", "\U0001F642")]
    public void Read_HalfACharacter_BecomesTheReplacementCharacter(string escaped, string text)
    {
        string json = $$"""{"id":"{{escaped}}","messages":[{"role":"agent","text":"{{escaped}}"}]}""";

        Conversation conversation = ConversationJson.Read(json);
        Conversation? deserialized = JsonSerializer.Deserialize(json, ConversationJsonContext.Default.Conversation);

        Assert.Equal((text, text), (conversation.Id, Assert.Single(conversation.Messages).Text));
        Assert.Equal((text, text), (deserialized!.Id, Assert.Single(deserialized.Messages).Text));
    }

    [Fact]
    public void Read_HalfACharacterElsewhere_IsReadPast() =>
        Assert.Equal("x", ConversationJson.Read("""{"\ud83d":"\ud83d","channel":"\ud83d","messages":[{"\ude42":1,"rol\u0065":"agent","text":"x"}]}""").Messages[0].Text);

    [Theory]
    [InlineData("""{"messages":[{"role":"\ud83d","text":"x"}]}""", "role '\uFFFD' is not known.")]
    [InlineData("""{"messages":[{"role":"agent","text":"x","at":"2026-03-01T10:00:00\ud83d"}]}""", "'at' is not an ISO 8601 time.")]
    public void Read_HalfACharacterInAValueOfFixedForm_IsAnError(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<ConversationFormatException>(() => ConversationJson.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_InvalidUtf8InText_IsAnError()
    {
        byte[] json = [.. """{"messages":[{"role":"agent","text":"""u8, (byte)'"', 0xFF, 0xFE, .. """\ud83d"}]}"""u8];

        Assert.Contains("no characters", Assert.Throws<ConversationFormatException>(() => ConversationJson.Read(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyPrefixOfADocument_IsAnErrorOfTheFormat()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"id":"c","messages":[{"role":"agent","at":"2026-03-01","startMs":1,"text":"a\u00e9b"}]}""");

        for (int length = 0; length < json.Length; length++)
        {
            Assert.Throws<ConversationFormatException>(() => ConversationJson.Read(json.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Deserialize_WithContext_ReadsTheWireFormat()
    {
        Conversation? conversation = JsonSerializer.Deserialize("""{"messages":[{"role":"agent","text":"x"}]}""", ConversationJsonContext.Default.Conversation);

        Assert.Equal(Message.FromAgent("x"), Assert.Single(conversation!.Messages));
    }

    [Fact]
    public void Deserialize_ListInAnApplicationsOptions_ReadsTheWireFormat()
    {
        List<Conversation>? conversations = JsonSerializer.Deserialize<List<Conversation>>("""[{"messages":[]},{"id":"b","messages":[{"role":"bot","text":"x"}]}]""", _webOptions);

        Assert.Equal("b", conversations![1].Id);
    }

    [Fact]
    public void Deserialize_BadRoleInAList_NamesThePath()
    {
        JsonException error = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize("""{"messages":[{"role":"costumer","text":"x"}]}""", ConversationJsonContext.Default.Conversation));

        Assert.Contains("$.messages[0].role: role 'costumer' is not known. Did you mean 'customer'?", error.Message, StringComparison.Ordinal);
    }
}
