using System.Globalization;
using System.Text;
using System.Text.Json;
using Deescalate.Wire;

namespace Deescalate.Transcripts;

/// <summary>Reads a list of conversations. One that cannot be read does not stop the others, as long as the file is valid JSON.</summary>
internal static class JsonArraySplitter
{
    public static IReadOnlyList<TranscriptItem> Read(ReadOnlySpan<byte> json, string source)
    {
        List<TranscriptItem> items = [];
        Utf8JsonReader reader = new(json);
        int line = 1;
        int counted = 0;
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)reader.TokenStartIndex;
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                reader.Skip();
                items.Add(ReadItem(json[start..(int)reader.BytesConsumed], items.Count, line, ColumnOf(json, start), source));
            }

            reader.Read();
        }
        catch (JsonException e)
        {
            items.Add(ErrorOf(e, source));
        }

        return items;
    }

    private static TranscriptItem ReadItem(ReadOnlySpan<byte> json, int index, int line, int column, string source)
    {
        try
        {
            return new TranscriptItem(line, ConversationJson.Read(json), null);
        }
        catch (ConversationFormatException e)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"$[{index}]{e.Path?[1..]}");
            int errorColumn = e.Line == 1 ? e.Column + column - 1 : e.Column;
            return new TranscriptItem(line, null, new ConversationFormatException(e.Problem, e.Line + line - 1, errorColumn, path, source, e));
        }
    }

    private static TranscriptItem ErrorOf(JsonException e, string source)
    {
        int line = (int)(e.LineNumber ?? 0) + 1;
        int column = (int)(e.BytePositionInLine ?? 0) + 1;
        return new TranscriptItem(line, null, new ConversationFormatException("not valid JSON. Mend it here; what stands before was read, what comes after was not.", line, column, "$", source, e));
    }

    private static int ColumnOf(ReadOnlySpan<byte> json, int offset) =>
        Encoding.UTF8.GetCharCount(json[(json[..offset].LastIndexOf((byte)'\n') + 1)..offset]) + 1;
}
