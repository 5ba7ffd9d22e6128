using System.Text;
using Deescalate.Cli.Lint;

namespace Deescalate.Cli.Tests.Lint;

public sealed class ReplyFileReaderTests
{
    [Theory]
    [InlineData("One.\n\nTwo,\nstill two.\n\n\nThree.", "One.", "Two,\nstill two.", "Three.")]
    [InlineData("One.\r\n\r\nTwo,\r\nstill two.\r\n", "One.", "Two,\nstill two.")]
    [InlineData("One.\n\nStill one.\n---\nTwo.\n-----\n", "One.\n\nStill one.", "Two.")]
    [InlineData("\n \n")]
    [InlineData("")]
    [InlineData("---\n---")]
    [InlineData("# A heading is text.", "# A heading is text.")]
    public void Read_PlainText_IsDivided(string content, params string[] replies) => Assert.Equal(replies, Read(content).Replies.Select(r => r.Text));

    [Theory]
    [InlineData("One.\n\nStill one.\n---\nAnd on.", ReplySplit.File, 1)]
    [InlineData("One.\n\nStill one.\n---\nAnd on.", ReplySplit.Blank, 2)]
    [InlineData("One.\n\nStill one.\n---\nAnd on.", ReplySplit.Dashes, 2)]
    [InlineData("One.\n\nStill one.", ReplySplit.Dashes, 1)]
    internal void Read_Split_IsAsAskedFor(string content, ReplySplit split, int replies) => Assert.Equal(replies, Read(content, split).Replies.Count);

    [Fact]
    public void ToSource_PlainText_LeadsToTheWords()
    {
        ReplyFile file = Read("\uFEFFFirst.\r\n---\r\n  Second,\r\nwith a tail.\r\n");
        Reply reply = file.Replies[1];
        TextSpan place = reply.Mapped.ToSource(new TextSpan(reply.Text.IndexOf("tail", StringComparison.Ordinal), 4));
        Assert.Equal("tail", file.Source.Text.Substring(place.Start, place.Length));
        Assert.Equal((4, 8), file.Source.PlaceOf(place.Start));
        TextSpan across = reply.Mapped.ToSource(new TextSpan(0, reply.Text.Length));
        Assert.Equal("  Second,\r\nwith a tail.", file.Source.Text.Substring(across.Start, across.Length));
    }

    [Fact]
    public void ToSource_JsonWithEscapes_LeadsToTheEscapes()
    {
        ReplyFile file = Read("""{"id":"a","text":"Caf\u00e9 \"so\" \ud83d\ude42\nfine"}""", name: "x.jsonl");
        Reply reply = Assert.Single(file.Replies);
        Assert.Equal("Café \"so\" 🙂\nfine", reply.Text);
        Assert.Equal("a", reply.Id);
        Assert.Equal("Caf\\u00e9", Source(file, reply, "Café"));
        Assert.Equal("\\\"so\\\"", Source(file, reply, "\"so\""));
        Assert.Equal("\\ud83d\\ude42\\nfine", Source(file, reply, "🙂\nfine"));
    }

    [Fact]
    public void Read_JsonLines_GoesOnAfterWhatIsBroken()
    {
        ReplyFile file = Read("{\"text\":\"One.\"}\n\n{\"id\":1}\n[]\n{\"text\":5}\n{\"text\":\"x\"\n{\"text\":\"x\",\"suppress\":1}\n{\"text\":\"x\"} y\n{\"other\":[{}],\"text\":\"Two.\"}\n", name: "replies.jsonl");
        Assert.Equal(["One.", "Two."], file.Replies.Select(r => r.Text));
        Assert.Equal(
            [
                "replies.jsonl(3,1): 'text' is missing: the words of the reply. Write an object such as {\"id\":\"late\",\"text\":\"...\"}.",
                "replies.jsonl(4,1): expected an object such as {\"id\":\"late\",\"text\":\"...\"}, but found a list.",
                "replies.jsonl(5,9): expected 'text' as a string, the words of the reply, but found a number.",
                "replies.jsonl(6,12): not valid JSON; each line holds one object such as {\"id\":\"late\",\"text\":\"...\"}.",
                "replies.jsonl(7,24): expected 'suppress' as a list such as [{\"rule\":\"agent.some-rule\",\"reason\":\"...\"}], but found a number.",
                "replies.jsonl(8,14): not valid JSON; each line holds one object such as {\"id\":\"late\",\"text\":\"...\"}.",
            ],
            file.Errors);
    }

    [Theory]
    [InlineData("{\"id\":[],\"text\":\"x\"}", "1,7", "expected 'id' as a string or a number, but found a list.")]
    [InlineData("{\"é\":1,\"id\":{}}", "1,13", "expected 'id' as a string or a number, but found an object.")]
    [InlineData("{\"text\":null}", "1,9", "expected 'text' as a string, the words of the reply, but found null.")]
    [InlineData("{\"text\":true}", "1,9", "expected 'text' as a string, the words of the reply, but found true or false.")]
    [InlineData("{\"text\":\"x\",\"suppress\":[1]}", "1,24", "expected 'suppress' as a list such as [{\"rule\":\"agent.some-rule\",\"reason\":\"...\"}], but found an entry that is no object.")]
    [InlineData("{\"text\":\"x\",\"suppress\":[{\"rule\":1}]}", "1,24", "expected 'suppress' as a list such as [{\"rule\":\"agent.some-rule\",\"reason\":\"...\"}], but found an entry without a 'rule' that is a string.")]
    public void Read_JsonOfAnotherForm_SaysWhatIsWantedAndWhatWasFound(string line, string place, string problem) =>
        Assert.Equal($"x.jsonl({place}): {problem}", Assert.Single(Read(line, name: "x.jsonl").Errors));

    [Fact]
    public void Read_JsonWithHalvesOfCharacters_IsReadWithReplacements()
    {
        ReplyFile file = Read("""{"id":"\ud83d","\udc00":1,"text":"Fine \ud83d, so \udc00.\\ud83d"}""", name: "x.jsonl");

        Assert.Empty(file.Errors);
        Reply reply = Assert.Single(file.Replies);
        Assert.Equal(("\uFFFD", "Fine \uFFFD, so \uFFFD.\\ud83d"), (reply.Id, reply.Text));
        Assert.Equal("so \\udc00", Source(file, reply, "so \uFFFD"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Utf16WithByteOrderMark_IsRead(bool bigEndian)
    {
        UnicodeEncoding utf16 = new(bigEndian, byteOrderMark: true);

        Assert.Equal("Größe.", Assert.Single(ReplyFileReader.Read("x.txt", [.. utf16.GetPreamble(), .. utf16.GetBytes("Größe.")], ReplySplit.Auto).Replies).Text);
        Assert.Equal("x.txt: not UTF-16, though its byte order mark says so. Save the file as UTF-8.", Assert.Single(ReplyFileReader.Read("x.txt", [.. utf16.GetPreamble(), .. bigEndian ? (byte[])[0xD8, 0x00] : [0x00, 0xD8], .. utf16.GetBytes("a")], ReplySplit.Auto).Errors));
    }

    [Theory]
    [InlineData("# Deescalate: how we do it")]
    [InlineData("De-escalate, disable nothing.")]
    [InlineData("# To disable it, go on")]
    public void Read_LineThatIsNoDirective_IsText(string line) => Assert.Equal(line, Assert.Single(Read(line).Replies).Text);

    [Fact]
    public void Read_NotUtf8_IsTold()
    {
        ReplyFile file = ReplyFileReader.Read("x.txt", [(byte)'a', 0xE9, (byte)'b'], ReplySplit.Auto);
        Assert.Empty(file.Replies);
        Assert.Equal("x.txt: not UTF-8; byte 2 belongs to no character. Save the file as UTF-8.", Assert.Single(file.Errors));
    }

    [Theory]
    [InlineData("{\"text\":\"One.\"}", "One.")]
    [InlineData("{ \"text\":\"One.\"}", "One.")]
    [InlineData("{greeting} and so on", "{greeting} and so on")]
    [InlineData("{{greeting}} and so on", "{{greeting}} and so on")]
    public void Read_WithoutAnEnding_TellsJsonByItsContent(string content, string reply) => Assert.Equal(reply, Assert.Single(Read(content).Replies).Text);

    [Theory]
    [InlineData("By {date}.", "By Friday.")]
    [InlineData("By {{order.delivery_date}} at {{ deliveryTime }}.", "By Friday at 5 pm.")]
    [InlineData("Hi [CUSTOMER NAME], {amount} is on its way.", "Hi Alex, £20 is on its way.")]
    [InlineData("See %order_id% or ${ticketNumber}.", "See 12345 or 12345.")]
    [InlineData("{signature} [sic] 100% of 5% <br> {idea}", "{signature} [sic] 100% of 5% <br> {idea}")]
    public void Fill_Gaps_AreReadAsWhatWillStandThere(string written, string read) => Assert.Equal(read, Assert.Single(Read(written).Replies).Text);

    [Fact]
    public void ToSource_Filler_LeadsToTheGap()
    {
        ReplyFile file = Read("Ready by {{due_date}}, promised.");
        Assert.Equal("by {{due_date}}", Source(file, file.Replies[0], "by Fri"));
        Assert.Equal("promised", Source(file, file.Replies[0], "promised"));
    }

    private static string Source(ReplyFile file, Reply reply, string words)
    {
        TextSpan place = reply.Mapped.ToSource(new TextSpan(reply.Text.IndexOf(words, StringComparison.Ordinal), words.Length));
        return file.Source.Text.Substring(place.Start, place.Length);
    }

    private static ReplyFile Read(string content, ReplySplit split = ReplySplit.Auto, string name = "x.txt") => ReplyFileReader.Read(name, Encoding.UTF8.GetBytes(content), split);
}
