using System.Text;

namespace Deescalate.Transcripts.Tests;

public sealed class TranscriptOptionsTests
{
    private const string Ticket = """
        {"id":1,"requester_id":1,"comments":[
          {"author_id":1,"body":"Where is it?\n\nOn Mon, 2 Mar 2026 at 10:00, Desk <desk@example.com> wrote:\n> Hello\n> there"},
          {"author_id":2,"body":"He is right.","public":false}]}
        """;

    [Fact]
    public async Task Defaults_DropNotesAndQuotes()
    {
        TranscriptItem item = Assert.Single(await ReadAsync(Ticket, new TranscriptOptions()));

        Assert.Equal("Where is it?", Assert.Single(item.Conversation!.Messages).Text);
        TrimmedText trimmed = Assert.Single(item.Sources[0].Trimmed);
        Assert.Equal((TrimmedKind.QuotedReply, new SourcePosition(0, "$.comments[0].body", 14)), (trimmed.Kind, trimmed.At));
        Assert.StartsWith("On Mon", trimmed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IncludePrivateNotes_KeepsThemAsSystem()
    {
        TranscriptItem item = Assert.Single(await ReadAsync(Ticket, new TranscriptOptions { IncludePrivateNotes = true }));

        Assert.Equal([ParticipantRole.Customer, ParticipantRole.System], item.Conversation!.Messages.Select(m => m.Role));
    }

    [Fact]
    public async Task KeepQuotedText_CutsNothing()
    {
        TranscriptItem item = Assert.Single(await ReadAsync(Ticket, new TranscriptOptions { KeepQuotedText = true }));

        Assert.EndsWith("> there", item.Conversation!.Messages[0].Text, StringComparison.Ordinal);
        Assert.Empty(item.Sources[0].Trimmed);
    }

    [Fact]
    public async Task Names_ComeBeforeWhatTheFileSays()
    {
        TranscriptItem item = Assert.Single(await ReadAsync(Ticket, new TranscriptOptions { Agents = { "1" } }));

        Assert.Equal(ParticipantRole.Agent, item.Conversation!.Messages[0].Role);
    }

    [Fact]
    public void Format_ThatIsNone_IsAnError() =>
        Assert.Equal(
            "There is no format 'zendsk'. Known are: azure, ccai, contact-lens, csv, freshdesk, genesys, intercom, openai, text, srt, twilio, webvtt, wire, zendesk. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => new TranscriptReader(new TranscriptOptions { Format = "zendsk" })).Message);

    [Theory]
    [InlineData("text=Nope", "in(1,1): there is no column 'Nope'. The header row names 2.")]
    [InlineData("txt=B", "in(1,1): a column cannot hold 'txt'. Known are: text, role, conversation, author, at, startMs, endMs, channel.")]
    public async Task Columns_ThatAreNone_AreErrors(string column, string expected)
    {
        TranscriptOptions options = new() { Format = "csv" };
        options.Columns[column.Split('=')[0]] = column.Split('=')[1];

        Assert.Equal(expected, Assert.Single(await ReadAsync("A,B\nagent,x\n", options)).Error!.Message);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Csv_OtherDelimiters_AreSeen(char delimiter)
    {
        TranscriptItem item = Assert.Single(await ReadAsync($"Role{delimiter}Text\nagent{delimiter}\"a, b\"\ncustomer{delimiter}say \"no\"\n", new TranscriptOptions()));

        Assert.Equal(["a, b", "say \"no\""], item.Conversation!.Messages.Select(m => m.Text));
    }

    [Fact]
    public async Task Utf16_IsRead()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("role,text\nagent,Größe\n")];

        Assert.Equal("Größe", Assert.Single(await FormatTests.ReadAsync(utf16, "in", new TranscriptOptions())).Conversation!.Messages[0].Text);
    }

    [Fact]
    public async Task Formats_OfTheCaller_AreAskedFirst()
    {
        TranscriptOptions options = new() { Formats = { new ShopFormat() } };

        List<TranscriptItem> items = await ReadAsync("""[{"shop":"x","said":["a","b"]},{"shop":"x","said":[1]}]""", options);

        Assert.Equal(("shop", "x"), (items[0].Format, items[0].Conversation!.Id));
        Assert.Equal([ParticipantRole.Customer, ParticipantRole.Agent], items[0].Conversation!.Messages.Select(m => m.Role));
        Assert.Equal(new SourcePosition(0, "$[0].said[1]", 0), items[0].Sources[1].Locate(0));
        Assert.Equal("in(1,52): $[1].said[0]: expected a string, but found a number.", items[1].Error!.Message);
    }

    private static Task<List<TranscriptItem>> ReadAsync(string content, TranscriptOptions options) => FormatTests.ReadAsync(Encoding.UTF8.GetBytes(content), "in", options);

    private sealed class ShopFormat() : JsonTranscriptFormat("shop", "our own shop")
    {
        public override IReadOnlyList<string> Signatures { get; } = ["shop said"];

        protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
        {
            transcript.Id = conversation.Get("shop", "It names the shop.").Text();
            foreach (JsonSource said in conversation.Get("said", "It holds what was said.").Items())
            {
                transcript.Add(transcript.Count % 2 == 0 ? Message.FromCustomer("") : Message.FromAgent(""), said);
            }
        }
    }
}
