namespace Deescalate.Transcripts.Tests;

public sealed class TranscriptReaderTextTests
{
    [Theory]
    [InlineData("Customer: Hello: you there?", ParticipantRole.Customer, null, "Hello: you there?")]
    [InlineData("AGENT (10:42): Hi", ParticipantRole.Agent, null, "Hi")]
    [InlineData("[10:42] Anna (agent): Hi", ParticipantRole.Agent, "Anna", "Hi")]
    [InlineData("[10:42:07 PM] - Anna Maria O’Neill-Ødegård (Supervisor, 10:42): Hi", ParticipantRole.Supervisor, "Anna Maria O’Neill-Ødegård", "Hi")]
    [InlineData("10:42 Client: Hi", ParticipantRole.Customer, null, "Hi")]
    [InlineData("10:42 am - Team lead: Hi", ParticipantRole.Supervisor, null, "Hi")]
    [InlineData("Agent 2: Hi", ParticipantRole.Agent, "2", "Hi")]
    [InlineData("Agent Smith: Hi", ParticipantRole.Agent, "Smith", "Hi")]
    [InlineData("Customer service: Hi", ParticipantRole.Agent, null, "Hi")]
    [InlineData("Bot:", ParticipantRole.Bot, null, "")]
    [InlineData("system: Anna joined", ParticipantRole.System, null, "Anna joined")]
    public void ReadText_SpeakerLine_GivesRoleAuthorAndText(string line, ParticipantRole role, string? author, string text)
    {
        Message message = Assert.Single(new TranscriptReader().ReadText(line).Messages);

        Assert.Equal(new Message(role, text) { Author = author }, message);
    }

    [Theory]
    [InlineData("[2026-03-01 10:42] Customer: Hi")]
    [InlineData("2026-03-01T10:42:00Z Customer: Hi")]
    [InlineData("Customer (2026-03-01 11:42+01:00): Hi")]
    public void ReadText_DateAndTime_SetAt(string line) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 42, 0, TimeSpan.Zero), new TranscriptReader().ReadText(line).Messages[0].At);

    [Theory]
    [InlineData("[10:42] Customer: Hi")]
    [InlineData("Customer (10:42): Hi")]
    public void ReadText_TimeWithoutDate_IsReadPast(string line) => Assert.Null(new TranscriptReader().ReadText(line).Messages[0].At);

    [Fact]
    public void ReadText_ContinuationLines_BelongToTheMessageAbove()
    {
        Conversation conversation = new TranscriptReader().ReadText(
            "# a header\n\nCustomer:\n  My order: 4711\n  Note: indented\nhere is what happened: nothing\nhttps://example.com/a: b\n\nAnd a new paragraph.\r\nAgent: Thanks.\r\n\r\n");

        Assert.Equal(
            ["My order: 4711\nNote: indented\nhere is what happened: nothing\nhttps://example.com/a: b\n\nAnd a new paragraph.", "Thanks."],
            conversation.Messages.Select(m => m.Text));
    }

    [Fact]
    public void ReadText_RoleNotedOnce_IsRemembered()
    {
        Conversation conversation = new TranscriptReader().ReadText("Anna (agent): Hi\nMr Bell (customer): Hello\nAnna: What's up?\nmr bell: All");

        Assert.Equal([ParticipantRole.Agent, ParticipantRole.Customer, ParticipantRole.Agent, ParticipantRole.Customer], conversation.Messages.Select(m => m.Role));
    }

    [Fact]
    public void ReadText_MappedNames_AreKnown()
    {
        TranscriptReader reader = new(new TranscriptOptions { Customers = { "Bell" }, Agents = { "anna", "R2" } });

        Conversation conversation = reader.ReadText("Anna: Hi\nBell: Hello\nR2: beep");

        Assert.Equal([ParticipantRole.Agent, ParticipantRole.Customer, ParticipantRole.Agent], conversation.Messages.Select(m => m.Role));
        Assert.Equal(["Anna", "Bell", "R2"], conversation.Messages.Select(m => m.Author));
    }

    [Fact]
    public void ReadText_UnknownSpeakersAreText_GoOnWithTheMessageAbove()
    {
        TranscriptReader reader = new(new TranscriptOptions { UnknownSpeakers = UnknownSpeakers.Text });

        Conversation conversation = reader.ReadText("Customer: It says\nError: 5\nNote: call me at 10:30\nAgent: Thanks.\nAnna (agent): I will.");

        Assert.Equal(["It says\nError: 5\nNote: call me at 10:30", "Thanks.", "I will."], conversation.Messages.Select(m => m.Text));
    }

    [Theory]
    [InlineData("Note: hi\nCustomer: hi", "line 1, column 1: 'Note' is not a known speaker.")]
    [InlineData("Customer: hi\n[10:42] Bob: hi", "line 2, column 1: 'Bob' is not a known speaker.")]
    [InlineData("Customer: hi\nBob (10:42): hi", "line 2, column 1: 'Bob' is not a known speaker.")]
    public void ReadText_UnknownSpeakersAreTextButThisIsNone_IsAnError(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ConversationFormatException>(() => new TranscriptReader(new TranscriptOptions { UnknownSpeakers = UnknownSpeakers.Text }).ReadText(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "Agent: Hi\nBob: Hello",
        "line 2, column 1: 'Bob' is not a known speaker. Write the role in brackets once ('Bob (agent):'), map the name with --customer or --agent (TranscriptOptions.Customers, .Agents), "
        + "or indent the line if it goes on with the message above; --unknown-speakers text (TranscriptOptions.UnknownSpeakers) takes all such lines so.")]
    [InlineData(
        "[10:42] bob: Hello",
        "line 1, column 1: 'bob' is not a known speaker. Write the role in brackets once ('bob (agent):'), map the name with --customer or --agent (TranscriptOptions.Customers, .Agents), "
        + "or indent the line if it goes on with the message above.")]
    [InlineData(
        "# title\nhello there",
        "line 2, column 1: this line has no speaker. Begin it with 'Customer:', 'Agent:' or 'Name (agent):'. Lines before the first speaker may begin with '#'.")]
    [InlineData("", "line 1, column 1: there is no conversation here. Write lines such as 'Customer: ...' and 'Agent: ...', or give JSON.")]
    [InlineData("# only\n# headers", "line 2, column 1: there is no conversation here. Write lines such as 'Customer: ...' and 'Agent: ...', or give JSON.")]
    public void ReadText_Unreadable_SaysWhereWhatAndHow(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<ConversationFormatException>(() => new TranscriptReader().ReadText(text)).Message);
}
