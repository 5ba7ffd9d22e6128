using System.Globalization;
using System.Text;

namespace Deescalate.Transcripts.Tests;

public sealed class TranscriptReaderStreamTests
{
    private const string A = """{"id":"a","messages":[{"role":"agent","text":"x"}]}""";
    private const string B = """{"id":"b","messages":[{"role":"customer","text":"y"}]}""";

    [Theory]
    [InlineData(A, "a")]
    [InlineData(A + "\n" + B + "\n", "a,b")]
    [InlineData("\uFEFF" + A + "\r\n\r\n" + B, "a,b")]
    [InlineData("[" + A + "," + B + "]", "a,b")]
    [InlineData("[\n  " + A + ",\n  " + B + "\n]\n", "a,b")]
    [InlineData("[]", "")]
    [InlineData("{\"id\":\"a\",\n\"messages\":[\n{\"role\":\"agent\",\"text\":\"x\"},\n{\"role\":\"agent\",\"text\":\"x\"}\n]}\n", "a")]
    [InlineData("[10:42] Customer: hi", "chat")]
    [InlineData("Customer: hi\nthere", "chat")]
    public async Task ReadAsync_Content_TellsTheFormat(string content, string ids)
    {
        List<TranscriptItem> items = await ReadAsync(content, "some/chat.txt");

        Assert.All(items, i => Assert.Null(i.Error));
        Assert.Equal(ids, string.Join(',', items.Select(i => i.Conversation!.Id)));
    }

    [Fact]
    public async Task ReadAsync_BrokenLinesOfJsonLines_AreItemsWithErrors()
    {
        List<TranscriptItem> items = await ReadAsync("oops\n" + A + "\n\n{\"messages\":[{\"role\":\"costumer\",\"text\":\"x\"}]}\n{\"id\":\n" + B, "in");

        Assert.Equal([1, 2, 4, 5, 6], items.Select(i => i.Line));
        Assert.Equal(["a", "b"], items.Where(i => i.Error is null).Select(i => i.Conversation!.Id));
        Assert.Equal("in(4,22): $.messages[0].role: role 'costumer' is not known. Did you mean 'customer'?", items[2].Error!.Message);
        Assert.StartsWith("in(1,", items[0].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_NamedJsonLines_NeedsNoGoodLine()
    {
        List<TranscriptItem> items = await ReadAsync("oops\nCustomer: hi\n", "in.jsonl");

        Assert.Equal(2, items.Count(i => i.Error is not null));
    }

    [Fact]
    public async Task ReadAsync_BrokenBytesInJsonLines_SpoilOneLine()
    {
        byte[] bytes = [.. """{"messages":[{"role":"agent","text":"""u8, (byte)'"', 0xFF, (byte)'"', .. "}]}\n"u8, .. Encoding.UTF8.GetBytes(A)];

        List<TranscriptItem> items = await ReadAsync(bytes, "in");

        Assert.NotNull(items[0].Error);
        Assert.Equal("a", items[1].Conversation!.Id);
    }

    [Fact]
    public async Task ReadAsync_BrokenConversationInAList_DoesNotStopTheOthers()
    {
        List<TranscriptItem> items = await ReadAsync("[\n " + A + ",\n {\"messages\":[{\"role\":\"x\"}]},\n " + B + "\n]", "in.json");

        Assert.Equal("in.json(3,23): $[1].messages[0].role: role 'x' is not known. Known are: agent, bot, customer, supervisor, system.", items[1].Error!.Message);
        Assert.Equal(["a", null, "b"], items.Select(i => i.Conversation?.Id));
    }

    [Fact]
    public async Task ReadAsync_ListThatBreaksOff_GivesWhatStoodBefore()
    {
        List<TranscriptItem> items = await ReadAsync("[\n" + A + ",\n{\"id\":", "in.json");

        Assert.Equal("a", items[0].Conversation!.Id);
        Assert.Contains("Mend it here; what stands before was read", items[1].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_JsonInNoKnownFormat_SaysHowToNameOne()
    {
        List<TranscriptItem> items = await ReadAsync("{\"id\":1,\"turns\":[]}", "in.json");

        Assert.Equal(
            "in.json(1,7): $.id: expected a string, but found a number. If this is an export in another format, name it with --from (TranscriptOptions.Format), and the error will be about that.",
            Assert.Single(items).Error!.Message);
    }

    [Fact]
    public async Task ReadAsync_HalvesOfCharacters_AreReadAndKeepTheirPlaces()
    {
        List<TranscriptItem> items = await ReadAsync(
            """{"\ud83d":1,"tickets":[{"id":5,"requester_id":1,"\ud83d":2,"comments":[{"author_id":1,"body":"cut \ud83d off","\ude42":[]},{"author_id":true}]}, {"id":6,"requester_id":1,"comments":[{"author_id":1,"body":"\ud83d\ude42"}]}]}""",
            "in.json");

        Assert.StartsWith("in.json(1,137): $.tickets[0].comments[1].author_id: expected an id", items[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal("🙂", Assert.Single(items[1].Conversation!.Messages).Text);
        TranscriptItem one = Assert.Single(await ReadAsync("""{"id":5,"requester_id":1,"comments":[{"author_id":1,"body":"cut \ud83d off"}]}""", "in.json"));
        Assert.Equal("cut \uFFFD off", one.Conversation!.Messages[0].Text);
        Assert.Equal(new SourcePosition(0, "$.comments[0].body", 6), one.Sources[0].Locate(6));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData(" 17\n", "a number")]
    [InlineData("\"Customer: hi\"", "a string")]
    public async Task ReadAsync_JsonThatIsNoObject_SaysWhatWasFound(string content, string found)
    {
        TranscriptItem item = Assert.Single(await ReadAsync(content, "in.json"));

        Assert.StartsWith($"$: expected an object with 'messages', but found {found}.", item.Error!.Message[(item.Error.Message.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_PlainTextInAnotherEncoding_IsAnError()
    {
        List<TranscriptItem> items = await ReadAsync([.. "Customer: "u8, 0xE9], "in.txt");

        Assert.Equal("in.txt: this is not UTF-8. Save the file as UTF-8.", Assert.Single(items).Error!.Message);
    }

    [Fact]
    public async Task ReadAsync_TextOfWideCharacters_NamesTheEncoding()
    {
        UnicodeEncoding utf16 = new(bigEndian: false, byteOrderMark: false);
        UTF32Encoding utf32 = new(bigEndian: false, byteOrderMark: true);
        byte[][] contents = [utf16.GetBytes("Customer: hi\n"), [.. utf32.GetPreamble(), .. utf32.GetBytes("Customer: hi\n")]];
        foreach (byte[] content in contents)
        {
            List<TranscriptItem> items = await ReadAsync(content, "in.txt");

            Assert.Equal("in.txt: this is not UTF-8 but UTF-16 without a byte order mark, or UTF-32. Save the file as UTF-8.", Assert.Single(items).Error!.Message);
        }
    }

    [Fact]
    public async Task ReadAsync_TextWithAZeroCharacter_IsRead()
    {
        List<TranscriptItem> items = await ReadAsync("Customer: a \0 b\n", "in.txt");

        Assert.Equal("a \0 b", Assert.Single(items).Conversation!.Messages[0].Text);
    }

    [Theory]
    [InlineData("in.csv", "Said,When\nhi,now\n", "in.csv(1,1): no column holds the text.")]
    [InlineData("in.tsv", "Body\tWhen\nhi\tnow\n", "in.tsv(1,1): no column holds the role.")]
    [InlineData("in.txt", "Said,When\nhi,now\n", "in.txt(1,1): this line has no speaker.")]
    [InlineData("in.csv", "Customer: hi, there\n", null)]
    public async Task ReadAsync_TableOfUnknownColumns_AsksForThemByTheFilesName(string source, string content, string? error)
    {
        TranscriptItem item = Assert.Single(await ReadAsync(content, source));

        Assert.Equal(error is null, item.Error is null);
        Assert.StartsWith(error ?? "", item.Error?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_LinesOfAllLengths_AreReadWhole()
    {
        StringBuilder content = new();
        for (int i = 0; i < 400; i++)
        {
            content.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{i}}","messages":[{"role":"agent","text":"{{new string('é', i * 37)}}"}]}""").Append('\n');
        }

        List<TranscriptItem> items = await ReadAsync(content.ToString(), "in");

        Assert.Equal(Enumerable.Range(0, 400).Select(i => (i + 1, i.ToString(CultureInfo.InvariantCulture), i * 37)), items.Select(i => (i.Line, i.Conversation!.Id!, i.Conversation!.Messages[0].Text.Length)));
    }

    [Fact]
    public async Task ReadAsync_JsonLines_ReadsNoFurtherThanItMust()
    {
        using EndlessStream stream = new(Encoding.UTF8.GetBytes(A + "\n"));
        int read = 0;

        await foreach (TranscriptItem item in new TranscriptReader().ReadAsync(stream, "in"))
        {
            Assert.Null(item.Error);
            if (++read == 10_000)
            {
                break;
            }
        }

        Assert.InRange(stream.Given, 0, (10_000L * A.Length) + 100_000);
    }

    private static Task<List<TranscriptItem>> ReadAsync(string content, string source) => ReadAsync(Encoding.UTF8.GetBytes(content), source);

    private static async Task<List<TranscriptItem>> ReadAsync(byte[] content, string source)
    {
        using MemoryStream stream = new(content);
        List<TranscriptItem> items = [];
        await foreach (TranscriptItem item in new TranscriptReader().ReadAsync(stream, source))
        {
            items.Add(item);
        }

        return items;
    }
}
