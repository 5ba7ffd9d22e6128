using System.Text;
using System.Text.Json;
using Deescalate.Cli.Tests;
using Deescalate.Wire;

namespace Deescalate.Transcripts.Tests;

/// <summary>What holds for every format: its sample is read as accepted, its errors say what, where and how.</summary>
public sealed class FormatTests
{
    private const int LeastBroken = 10;

    [Theory]
    [MemberData(nameof(Fixture.Names), MemberType = typeof(Fixture))]
    public async Task ReadAsync_Sample_ReadsAsAccepted(string name)
    {
        Fixture fixture = Fixture.Of(name);
        StringBuilder text = new();
        foreach (string sample in fixture.Samples)
        {
            foreach (TranscriptItem item in await ReadAsync(await File.ReadAllBytesAsync(sample), Path.GetFileName(sample), fixture.Options()))
            {
                Assert.True(item.Error is null, item.Error?.Message);
                Assert.Equal(name, item.Format);
                text.Append(Path.GetFileName(sample)).Append(" line ").Append(item.Line).Append('\n').Append(ConversationJson.ToJson(item.Conversation!, indented: true)).Append('\n');
                foreach (TrimmedText trimmed in item.Sources.SelectMany(s => s.Trimmed))
                {
                    text.Append(trimmed.Kind).Append(" at ").Append(trimmed.At.Path).Append(' ').Append(trimmed.At.Offset).Append(": ").Append(trimmed.Text.ReplaceLineEndings("|")).Append('\n');
                }
            }
        }

        Snapshot.Verify(text.ToString(), "sample", Path.Combine(fixture.Folder, "sample"));
    }

    [Theory]
    [MemberData(nameof(Fixture.Names), MemberType = typeof(Fixture))]
    public async Task ReadAsync_Sample_ComesBackThroughTheWireFormat(string name)
    {
        Fixture fixture = Fixture.Of(name);
        foreach (string sample in fixture.Samples)
        {
            foreach (TranscriptItem item in await ReadAsync(await File.ReadAllBytesAsync(sample), sample, fixture.Options(name)))
            {
                TranscriptItem back = Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes(ConversationJson.ToJson(item.Conversation!)), "in", new TranscriptOptions()));

                Assert.Equal("wire", back.Format);
                Assert.Equal((item.Conversation!.Id, item.Conversation.Channel), (back.Conversation!.Id, back.Conversation.Channel));
                Assert.Equal(item.Conversation.Messages, back.Conversation.Messages);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fixture.Names), MemberType = typeof(Fixture))]
    public async Task Locate_EveryCharacterOfASample_LeadsBackToTheFile(string name)
    {
        Fixture fixture = Fixture.Of(name);
        foreach (string sample in fixture.Samples)
        {
            string content = await File.ReadAllTextAsync(sample);
            foreach (TranscriptItem item in await ReadAsync(Encoding.UTF8.GetBytes(content), sample, fixture.Options()))
            {
                Assert.Equal(item.Conversation!.Messages.Count, item.Sources.Count);
                foreach ((Message message, MessageSource source) in item.Conversation.Messages.Zip(item.Sources))
                {
                    for (int i = 0; i < message.Text.Length; i++)
                    {
                        char there = CharacterAt(content, item.Line, source.Locate(i), name);
                        Assert.True(there == message.Text[i] || there == '&' || char.IsWhiteSpace(message.Text[i]), $"{source.Locate(i)}: {there} for {message.Text[i]}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fixture.Names), MemberType = typeof(Fixture))]
    public async Task ReadAsync_BrokenSample_SaysWhatWhereAndHow(string name)
    {
        Fixture fixture = Fixture.Of(name);
        (string Title, byte[] Content)[] broken = [.. fixture.Broken()];
        Assert.InRange(broken.Length, LeastBroken, 99);
        StringBuilder text = new();
        foreach ((string title, byte[] content) in broken)
        {
            List<TranscriptItem> items = await ReadAsync(content, name == "wire" ? "in.jsonl" : "in", fixture.Options(name));
            string[] errors = [.. items.Where(i => i.Error is not null).Select(i => i.Error!.Message)];
            text.Append("# ").Append(title).Append('\n');
            foreach (string error in errors)
            {
                Assert.StartsWith("in", error, StringComparison.Ordinal);
                text.Append(error).Append('\n');
            }

            Assert.True(errors.Length > 0, $"nothing is wrong with: {title}");
        }

        Snapshot.Verify(text.ToString(), "broken", Path.Combine(fixture.Folder, "broken"));
    }

    private static char CharacterAt(string content, int line, SourcePosition at, string format)
    {
        if (at.Path is null)
        {
            return content.ReplaceLineEndings("\n").Split('\n')[at.Line - 1].PadRight(at.Offset + 1)[at.Offset];
        }

        if (format == "csv")
        {
            return Unquoted(content, at.Line)[at.Offset];
        }

        string json = format == "wire" ? content.Split('\n')[line - 1] : content;
        JsonElement value = JsonDocument.Parse(json).RootElement;
        foreach (string step in at.Path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Skip(1))
        {
            value = step[0] == '[' ? value[int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)] : value.GetProperty(step);
        }

        return value.GetString()![at.Offset];
    }

    /// <summary>The field of the fixture's text column, in which alone there are quotation marks.</summary>
    private static string Unquoted(string content, int line)
    {
        string rest = string.Join('\n', content.Split('\n').Skip(line - 1));
        int quote = rest.IndexOf('"', StringComparison.Ordinal);
        return quote >= 0 && quote < rest.IndexOf('\n', StringComparison.Ordinal)
            ? rest[(quote + 1)..].Replace("\"\"", "\"", StringComparison.Ordinal)
            : rest.Split('\n')[0].Split(',')[4];
    }

    internal static async Task<List<TranscriptItem>> ReadAsync(byte[] content, string source, TranscriptOptions options)
    {
        using MemoryStream stream = new(content);
        List<TranscriptItem> items = [];
        await foreach (TranscriptItem item in new TranscriptReader(options).ReadAsync(stream, source))
        {
            items.Add(item);
        }

        return items;
    }
}
