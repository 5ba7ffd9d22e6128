using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Deescalate.Transcripts.Reading;

/// <summary>Places and problems in JSON, as a person needs them: line and column from 1, and no text of the file in the message.</summary>
internal static class JsonSyntax
{
    /// <summary>What is wrong with JSON that cannot be read at all.</summary>
    public static ConversationFormatException Describe(ReadOnlySpan<byte> json, JsonException e)
    {
        int start = 0;
        for (long i = 0; i < e.LineNumber; i++)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        int line = (int)(e.LineNumber ?? 0) + 1;
        int bytes = Math.Min((int)(e.BytePositionInLine ?? 0), json.Length - start);
        return new ConversationFormatException(ProblemOf(e), line, Encoding.UTF8.GetCharCount(json.Slice(start, bytes)) + 1, "$", input: null, e);
    }

    /// <summary>What is wrong with JSON that cannot be read at all; null where it is valid.</summary>
    public static ConversationFormatException? Check(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException e)
        {
            return Describe(json, e);
        }
    }

    /// <summary>The parser's words without the place and without what it quotes: that may be something that was said.</summary>
    public static string ProblemOf(JsonException e)
    {
        const int LongestQuote = 4;
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string problem = place < 0 ? e.Message : e.Message[..place];
        int quoteEnd = problem.StartsWith('\'') ? problem.IndexOf("' ", StringComparison.Ordinal) : -1;
        problem = problem.Replace(" which is not supported in this mode. Change the reader options.", ".", StringComparison.Ordinal);
        return $"not valid JSON: {(quoteEnd > LongestQuote + 1 ? $"this{problem[(quoteEnd + 1)..]}" : problem)}";
    }

    /// <summary>Line and column of the value at a path such as <c>$.comments[3].body</c>; 0 and 0 where it is not found.</summary>
    public static (int Line, int Column) Find(ReadOnlySpan<byte> json, string path)
    {
        Utf8JsonReader reader = new(json);
        try
        {
            reader.Read();
            foreach (string step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Skip(1))
            {
                if (!(step.StartsWith('[') ? EnterItem(ref reader, int.Parse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture)) : EnterMember(ref reader, step)))
                {
                    return (0, 0);
                }
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentOutOfRangeException)
        {
            return (0, 0);
        }

        ReadOnlySpan<byte> before = json[..(int)reader.TokenStartIndex];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private static bool EnterMember(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool EnterItem(ref Utf8JsonReader reader, int index)
    {
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
