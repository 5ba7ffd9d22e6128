using System.Text.Json;

namespace Deescalate.Transcripts;

/// <summary>Tells from a file's first lines what it is. The name only decides where it says JSON Lines outright.</summary>
internal static class FormatDetector
{
    /// <summary>How many lines with content <see cref="Detect"/> wants to see.</summary>
    public const int LinesNeeded = 4;

    public static TranscriptFormat Detect(IReadOnlyList<Utf8Line> head, string source)
    {
        if (source.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || source.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase))
        {
            return TranscriptFormat.JsonLines;
        }

        if (head.Count == 0)
        {
            return TranscriptFormat.PlainText;
        }

        ReadOnlySpan<byte> first = head[0].Trimmed;
        return first[0] == '{' ? IsObject(first) || HasConversation(head) ? TranscriptFormat.JsonLines : TranscriptFormat.Json
            : first[0] == '[' && OpensArray(head) ? TranscriptFormat.JsonArray
            : HasConversation(head) ? TranscriptFormat.JsonLines
            : TranscriptFormat.PlainText;
    }

    /// <summary>A bracket may also open the time of a plain-text line.</summary>
    private static bool OpensArray(IReadOnlyList<Utf8Line> head)
    {
        ReadOnlySpan<byte> next = head[0].Trimmed[1..].TrimStart(" \t"u8);
        if (next.IsEmpty && head.Count > 1)
        {
            next = head[1].Trimmed;
        }

        return next.IsEmpty || next[0] is (byte)'{' or (byte)']' or (byte)'"' or (byte)'[';
    }

    /// <summary>Whether a later line is a whole conversation: then the first one is a broken line of JSON Lines.</summary>
    private static bool HasConversation(IReadOnlyList<Utf8Line> head)
    {
        for (int i = 1; i < head.Count; i++)
        {
            ReadOnlySpan<byte> line = head[i].Trimmed;
            if (line[0] == '{' && line.IndexOf("\"messages\""u8) >= 0 && IsObject(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsObject(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader reader = new(line);
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
