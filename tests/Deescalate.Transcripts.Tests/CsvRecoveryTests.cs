using System.Text;

namespace Deescalate.Transcripts.Tests;

/// <summary>What a broken row of CSV costs: its own conversation, and no other.</summary>
public sealed class CsvRecoveryTests
{
    private const string Header = "conversation,role,text,at\n";
    private const string Quotes = "the quotation marks of this row do not match.";

    [Theory]
    [InlineData("1,customer,hi,\n3,robot,x,\n4,customer,\"unclosed,\n5,customer,ok,\n", "1 !3 !4 5")]
    [InlineData("4,customer,\"unclosed,\n5,customer,ok,\n6,customer,ok,", "!4 5 6")]
    [InlineData("4,customer,\"unclosed,\n5,customer,\"well, closed\",\n6,customer,ok,\n", "!4 5 6")]
    [InlineData("4,customer,\"unclosed,\n5,customer,\"two\nlines\",\n6,customer,ok,\n", "!4 5 6")]
    [InlineData("4,customer,\"unclosed,\n5,customer,\"unclosed,\n6,customer,ok,\n", "!4 !5 6")]
    [InlineData("4,customer,\"unclosed,\n5,customer,ok,\n6,customer,ok,\"\"\n7,customer,ok,", "!4 5 6 7")]
    [InlineData("4,customer,\"unclosed,\n5,customer,ok,\n6,customer,ok,\"\n7,customer,ok,", "!4 5 !6 7")]
    [InlineData("4,customer,\"unclosed\r\n5,customer,ok,\r\n6,customer,ok,\r\n", "!4 5 6")]
    [InlineData("4,customer,\"two\nlines with a \"mark\" in them\",\n5,customer,ok,\n", "!4 5")]
    public async Task ReadAsync_QuotationMarkThatIsNotClosed_CostsItsOwnConversation(string rows, string expected) =>
        Assert.Equal(expected, await OutcomeAsync(Header + rows));

    [Theory]
    [InlineData("4,customer,ok,\n5,customer,ok\n6,customer,ok,\n", "4 !5 6")]
    [InlineData("4,customer,ok,\n5,customer,so, and so,\n5,agent,ok,\n6,customer,ok,\n", "4 !5 6")]
    [InlineData("4,customer,two\nlines,\n5,customer,ok,\n", "!4 5")]
    [InlineData("5,customer,so, and so,\n6,customer,ok,\n", "!5 6")]
    [InlineData("4,customer,\"two\nlines\"\n5,customer,ok,\n", "!4 5")]
    public async Task ReadAsync_RowOfAnotherLength_CostsItsOwnConversation(string rows, string expected) =>
        Assert.Equal(expected, await OutcomeAsync(Header + rows));

    [Fact]
    public async Task ReadAsync_RowOfAnotherLengthWhoseConversationStandsBehindTheText_CountsToTheOneAbove() =>
        Assert.Equal("!4 6", await OutcomeAsync("role,text,conversation,at\ncustomer,ok,4,\ncustomer,so, and so,5,\ncustomer,ok,6,\n"));

    [Fact]
    public async Task ReadAsync_BrokenRows_AreToldWithTheirLines()
    {
        List<TranscriptItem> items = await ReadAsync(Header + "1,customer,hi,\n3,robot,x,\n4,customer,\"unclosed,\n5,customer,\"two\nlines\",\n6,customer,\"bad\"ly,\n");

        Assert.Equal(["in(3,1)", "in(4,1)", "in(7,1)"], items.Where(i => i.Error is not null).Select(i => i.Error!.Message.Split(':')[0]));
        Assert.StartsWith($"in(4,1): {Quotes}", items[2].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(("two\nlines", 5), (items[3].Conversation!.Messages[0].Text, items[3].Line));
    }

    [Fact]
    public async Task ReadAsync_QuotationMarkThatIsNotClosedInALongFile_LosesNothingElse()
    {
        StringBuilder rows = new(Header);
        for (int i = 0; i < 150_000; i++)
        {
            rows.Append(i).Append(",customer,").Append(i == 10 ? "\"" : "").Append("Where is my parcel? I have waited for it,\n");
        }

        List<TranscriptItem> items = await ReadAsync(rows.ToString());

        Assert.Equal(150_000, items.Count);
        Assert.StartsWith($"in(12,1): {Quotes}", Assert.Single(items, i => i.Error is not null).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_LineLongerThanAFieldMayBe_IsToldAndEndsTheReading()
    {
        List<TranscriptItem> items = await ReadAsync(Header + "1,customer,hi,\n2,customer,\"" + new string('x', 5_000_000));

        Assert.Equal("1", items[0].Conversation!.Id);
        Assert.StartsWith("in(3,1): from here on a field does not end.", items[1].Error!.Message, StringComparison.Ordinal);
    }

    /// <summary>The conversations in their order; of one that could not be read, the number in the first field of the line that is told, after an exclamation mark.</summary>
    private static async Task<string> OutcomeAsync(string content)
    {
        string[] lines = content.ReplaceLineEndings("\n").Split('\n');
        int column = Array.IndexOf(lines[0].Split(','), "conversation");
        return string.Join(' ', (await ReadAsync(content)).Select(i => i.Conversation?.Id ?? $"!{(column == 0 ? lines[i.Error!.Line - 1].Split(',')[0] : "4")}"));
    }

    private static Task<List<TranscriptItem>> ReadAsync(string content) => FormatTests.ReadAsync(Encoding.UTF8.GetBytes(content), "in", new TranscriptOptions());
}
