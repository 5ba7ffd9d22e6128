using System.Text.Json;

namespace Deescalate.Transcripts.Reading;

/// <summary>The first bytes of a file, looked at as JSON and as lines.</summary>
/// <param name="bytes">The bytes, without byte order mark.</param>
/// <param name="isWhole">Whether they are the whole file.</param>
/// <param name="namedLines">Whether the file's name says that it is JSON Lines.</param>
internal sealed class JsonHead(ReadOnlyMemory<byte> bytes, bool isWhole, bool namedLines)
{
    private const int MostLines = 20;

    private JsonOutline? _outline;
    private IReadOnlyList<JsonOutline>? _lineOutlines;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The first byte that is no white space; 0 where there is none.</summary>
    public byte First => Trimmed.IsEmpty ? (byte)0 : Trimmed[0];

    /// <summary>Whether a bracket opens a list, and not the time of a plain-text line.</summary>
    public bool OpensList
    {
        get
        {
            ReadOnlySpan<byte> next = First == '[' ? Trimmed[1..].TrimStart(" \t\r\n"u8) : "x"u8;
            return next.IsEmpty || next[0] is (byte)'{' or (byte)']' or (byte)'"' or (byte)'[';
        }
    }

    /// <summary>Whether the first line with content is a whole JSON object or list.</summary>
    public bool FirstLineIsJson => First is (byte)'{' or (byte)'[' && (HasFirstLine ? IsValue(FirstLine) : isWhole && IsValue(Trimmed));

    /// <summary>Whether the whole file is a JSON value without members or items, such as null or a number.</summary>
    public bool IsScalar => isWhole && First is not ((byte)'{' or (byte)'[' or 0) && IsValue(Trimmed, scalar: true);

    /// <summary>Whether the file's name says that it is JSON Lines.</summary>
    public bool IsNamedLines => namedLines;

    /// <summary>Whether each line is a value of its own: the file's name or the first line says so, or the first line has no end in sight.</summary>
    public bool IsLines => namedLines || FirstLineIsJson || (!HasFirstLine && !isWhole);

    /// <summary>Whether something stands after the first line.</summary>
    public bool HasMoreLines => HasFirstLine && (!isWhole || !Trimmed[FirstLine.Length..].Trim(" \t\r\n"u8).IsEmpty);

    /// <summary>The outline of the first value.</summary>
    public JsonOutline Outline => _outline ??= JsonOutline.Of(FirstLineIsJson && HasFirstLine ? FirstLine : Trimmed);

    /// <summary>The outlines of those lines that are whole values; a conversation among them shows that the first line is a broken one.</summary>
    public IReadOnlyList<JsonOutline> LineOutlines => _lineOutlines ??= ReadLineOutlines();

    private ReadOnlySpan<byte> Trimmed => bytes.Span.TrimStart(" \t\r\n"u8);

    private bool HasFirstLine => Trimmed.Contains((byte)'\n');

    private ReadOnlySpan<byte> FirstLine => Trimmed[..Trimmed.IndexOf((byte)'\n')];

    private List<JsonOutline> ReadLineOutlines()
    {
        List<JsonOutline> outlines = [];
        ReadOnlySpan<byte> rest = Trimmed;
        for (int i = 0; i < MostLines && !rest.IsEmpty; i++)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            if (IsValue(line))
            {
                outlines.Add(JsonOutline.Of(line));
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return outlines;
    }

    private static bool IsValue(ReadOnlySpan<byte> text, bool scalar = false)
    {
        Utf8JsonReader reader = new(text);
        try
        {
            return reader.Read() && (scalar || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
