namespace Deescalate.Transcripts.Tests;

/// <summary>A file may be larger than memory: what is held does not grow with it.</summary>
[Collection(MemoryTests.Name)]
public sealed class StreamingTests
{
    private const int Count = 40_000;
    private const long MostGrowth = 12_000_000;

    private static readonly string _words = string.Concat(Enumerable.Repeat("and nobody called me back ", 50));

    [Theory]
    [InlineData("jsonl", 0)]
    [InlineData("list", 0)]
    [InlineData("list on lines", 0)]
    [InlineData("tickets", 0)]
    [InlineData("csv", 0)]
    public async Task ReadAsync_LargeFile_HoldsNoMoreThanASmallOne(string kind, int failed)
    {
        await using GeneratedStream stream = Generate(kind, Count);
        int read = 0;
        int errors = 0;
        long early = 0;
        await foreach (TranscriptItem item in new TranscriptReader().ReadAsync(stream, "in"))
        {
            errors += item.Error is null ? 0 : 1;
            if (++read == Count / 20)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        Assert.Equal((Count, failed), (read, errors));
        Assert.InRange(stream.Given, 50_000_000, long.MaxValue);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - early, long.MinValue, MostGrowth);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("list")]
    [InlineData("list on lines")]
    [InlineData("tickets")]
    [InlineData("csv")]
    public async Task ReadAsync_FirstConversation_NeedsNotTheWholeFile(string kind)
    {
        await using GeneratedStream stream = Generate(kind, Count);
        await foreach (TranscriptItem item in new TranscriptReader().ReadAsync(stream, "in"))
        {
            Assert.Null(item.Error);
            break;
        }

        Assert.InRange(stream.Given, 1, 1_000_000);
    }

    [Fact]
    public async Task ReadAsync_ListInPages_ReadsEveryPage()
    {
        string page = """{"tickets":[{"id":1,"requester_id":1,"comments":[{"author_id":1,"body":"a"}]},{"id":2,"requester_id":1,"comments":[{"author_id":1,"body":"b"}]}],"count":2}""";

        List<TranscriptItem> items = await FormatTests.ReadAsync(System.Text.Encoding.UTF8.GetBytes($"{page}\n\n{page}\n"), "in", new TranscriptOptions());

        Assert.Equal([(1, "1"), (1, "2"), (3, "1"), (3, "2")], items.Select(i => (i.Line, i.Conversation!.Id!)));
    }

    [Fact]
    public async Task ReadAsync_BrokenItemOfAList_SpoilsNoOther()
    {
        string list = """{"count":3,"tickets":[{"id":1,"comments":[{"author_id":1,"body":"a"}]},""" + "\n  " + """{"id":2,"requester_id":1,"comments":[{"author_id":1,"body":"b"}]}]}""";

        List<TranscriptItem> items = await FormatTests.ReadAsync(System.Text.Encoding.UTF8.GetBytes(list), "in", new TranscriptOptions());

        Assert.StartsWith("in(1,56): $.tickets[0].comments[0].author_id: nothing says", items[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal((2, "2"), (items[1].Line, items[1].Conversation!.Id));
    }

    private static GeneratedStream Generate(string kind, int count)
    {
        string Wire(int i) => $$$"""{"id":"{{{i}}}","messages":[{"role":"customer","text":"{{{_words}}}"},{"role":"agent","text":"No {{{i}}}."}]}""";
        return kind switch
        {
            "jsonl" => new GeneratedStream("", i => Wire(i) + "\n", count, ""),
            "list" => new GeneratedStream("[", i => Wire(i) + (i < count - 1 ? "," : ""), count, "]"),
            "list on lines" => new GeneratedStream("[\n", i => Wire(i) + (i < count - 1 ? ",\n" : "\n"), count, "]\n"),
            "tickets" => new GeneratedStream(
                "{\"count\":1,\"tickets\":[",
                i => $$$"""{"id":{{{i}}},"requester_id":7,"comments":[{"author_id":7,"body":"{{{_words}}}"}]}""" + (i < count - 1 ? ",\n" : ""), count, "],\"more\":[1,2]}"),
            _ => new GeneratedStream("conversation,role,text\n", i => $"{i},customer,\"{_words},\n{i}\"\n{i},agent,No.\n", count, ""),
        };
    }
}
