using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Deescalate.Wire;

/// <summary>The wire format: conversations in, analyses out. See docs/wire-format.md; a change to it is a breaking change.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class ConversationJson
{
    private static readonly JsonWriterOptions _lineOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions _indentedOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Reads one conversation.</summary>
    /// <param name="utf8Json">One JSON document in UTF-8, with or without byte order mark.</param>
    /// <exception cref="ConversationFormatException">It is not a conversation; the message names place, problem and remedy.</exception>
    public static Conversation Read(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.StartsWith("\uFEFF"u8))
        {
            utf8Json = utf8Json[3..];
        }

        ConversationJsonReader reader = new(new Utf8JsonReader(utf8Json));
        try
        {
            return reader.ReadDocument();
        }
        catch (JsonException e)
        {
            int offset = e.LineNumber is null ? reader.Offset : JsonPlace.OffsetOf(utf8Json, e);
            (int line, int column) = JsonPlace.Of(utf8Json, offset);
            throw new ConversationFormatException(JsonPlace.ProblemOf(e), line, column, reader.Path, input: null, e);
        }
    }

    /// <summary>Reads one conversation.</summary>
    /// <param name="json">One JSON document.</param>
    /// <exception cref="ConversationFormatException">It is not a conversation; the message names place, problem and remedy.</exception>
    public static Conversation Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Writes an analysis.</summary>
    /// <param name="writer">The writer; it is not flushed.</param>
    /// <param name="analysis">The analysis.</param>
    public static void Write(Utf8JsonWriter writer, ConversationAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(analysis);
        AnalysisJsonWriter.Write(writer, analysis);
    }

    /// <summary>Writes a conversation, as <see cref="Read(ReadOnlySpan{byte})"/> reads it.</summary>
    /// <param name="writer">The writer; it is not flushed.</param>
    /// <param name="conversation">The conversation.</param>
    public static void Write(Utf8JsonWriter writer, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(conversation);
        ConversationJsonWriter.Write(writer, conversation);
    }

    /// <summary>An analysis as JSON text: one line, or indented for people.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="indented">Whether to write it over several lines.</param>
    /// <remarks>Letters beyond ASCII are written as they are. The text is not meant to be pasted into HTML unescaped.</remarks>
    public static string ToJson(ConversationAnalysis analysis, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return ToText(analysis, indented, AnalysisJsonWriter.Write);
    }

    /// <summary>A conversation as JSON text: one line, or indented for people.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="indented">Whether to write it over several lines.</param>
    /// <remarks>Letters beyond ASCII are written as they are. The text is not meant to be pasted into HTML unescaped.</remarks>
    public static string ToJson(Conversation conversation, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return ToText(conversation, indented, ConversationJsonWriter.Write);
    }

    private static string ToText<T>(T value, bool indented, Action<Utf8JsonWriter, T> write)
    {
        ArrayBufferWriter<byte> buffer = new(1024);
        using Utf8JsonWriter writer = new(buffer, indented ? _indentedOptions : _lineOptions);
        write(writer, value);
        writer.Flush();
        string text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return indented ? text.ReplaceLineEndings("\n") : text;
    }
}
