using System.Text;
using System.Text.Json;

namespace Deescalate.Wire;

/// <summary>Turns what the JSON reader says of an error into what a person needs: line and column from 1, and a problem without the text around it.</summary>
internal static class JsonPlace
{
    public static (int Line, int Column) Of(ReadOnlySpan<byte> json, int offset)
    {
        ReadOnlySpan<byte> before = json[..Math.Min(offset, json.Length)];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    public static int OffsetOf(ReadOnlySpan<byte> json, JsonException e)
    {
        int start = 0;
        for (long i = 0; i < e.LineNumber; i++)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (int)(e.BytePositionInLine ?? 0);
    }

    public static string ProblemOf(JsonException e) => e.LineNumber is null ? e.Message : $"not valid JSON: {WithoutText(FirstSentences(e.Message))}";

    /// <summary>The reader appends the place in its own form; ours stands in front.</summary>
    private static string FirstSentences(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    /// <summary>The reader quotes what it stumbled over. A single character may stand; more may be something that was said.</summary>
    private static string WithoutText(string message)
    {
        const int Longest = 4;
        int end = message.StartsWith('\'') ? message.IndexOf("' ", StringComparison.Ordinal) : -1;
        return end > Longest + 1 ? $"this{message[(end + 1)..]}" : message;
    }
}
