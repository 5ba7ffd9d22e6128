using System.Text;
using System.Text.Json;
using Deescalate.Wire;

namespace Deescalate.Cli.Lint;

/// <summary>Reads JSON Lines: <c>{"id":"late","text":"...","suppress":[{"rule":"agent.some-rule","reason":"..."}]}</c>, of which only the text is required.</summary>
internal sealed class JsonReplyReader(string name, SourceText source)
{
    private const string Form = "an object such as {\"id\":\"late\",\"text\":\"...\"}";

    private readonly List<Reply> _replies = [];
    private readonly List<Suppression> _suppressions = [];
    private readonly List<string> _errors = [];

    public ReplyFile Read()
    {
        for (int number = 1; number <= source.Lines; number++)
        {
            ReadOnlySpan<char> line = source.Line(number);
            if (line.IsWhiteSpace())
            {
                continue;
            }

            byte[] json = Encoding.UTF8.GetBytes(line.ToString());
            json = LoneSurrogates.Mend(json) ?? json;
            try
            {
                ReadLine(json, number);
            }
            catch (JsonException e)
            {
                int column = Encoding.UTF8.GetCharCount(json.AsSpan(0, Math.Min((int)(e.BytePositionInLine ?? 0), json.Length))) + 1;
                _errors.Add($"{name}({number},{column}): {(e.LineNumber is null ? e.Message : $"not valid JSON; each line holds one {Form[3..]}.")}");
            }
        }

        return new ReplyFile(name, source, _replies, _suppressions, _errors);
    }

    private void ReadLine(byte[] json, int number)
    {
        string line = Encoding.UTF8.GetString(json);
        Utf8JsonReader reader = new(json);
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartObject, Form, reader);

        string? id = null;
        MappedText? text = null;
        List<Suppression> suppressions = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? member = reader.GetString();
            reader.Read();
            switch (member)
            {
                case "id":
                    id = reader.TokenType switch
                    {
                        JsonTokenType.String => reader.GetString(),
                        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                        JsonTokenType.Null => null,
                        _ => throw Unexpected("'id' as a string or a number", reader),
                    };
                    break;
                case "text":
                    Expect(reader.TokenType == JsonTokenType.String, "'text' as a string, the words of the reply", reader);
                    text = Map(line, Encoding.UTF8.GetCharCount(json.AsSpan(0, (int)reader.TokenStartIndex)) + 1, source.StartOf(number));
                    break;
                case "suppress":
                    ReadSuppressions(ref reader, suppressions, new TextSpan(source.StartOf(number), line.Length));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.Read(); // throws where anything follows the object
        if (text is null)
        {
            throw new JsonException($"'text' is missing: the words of the reply. Write {Form}.");
        }

        Reply reply = new(id, _replies.Count + 1, text);
        _replies.Add(reply);
        _suppressions.AddRange(suppressions.Select(s => s with { Reply = reply.Number }));
    }

    private static void ReadSuppressions(ref Utf8JsonReader reader, List<Suppression> suppressions, TextSpan place)
    {
        const string Wanted = "'suppress' as a list such as [{\"rule\":\"agent.some-rule\",\"reason\":\"...\"}]";
        Utf8JsonReader start = reader;
        Expect(reader.TokenType is JsonTokenType.StartArray, Wanted, start);
        using JsonDocument list = JsonDocument.ParseValue(ref reader);
        foreach (JsonElement item in list.RootElement.EnumerateArray())
        {
            string? rule = StringOf(item, "rule");
            string? reason = StringOf(item, "reason");
            suppressions.Add(new Suppression([rule ?? throw Unexpected(Wanted, start, item.ValueKind == JsonValueKind.Object ? "an entry without a 'rule' that is a string" : "an entry that is no object")], string.IsNullOrWhiteSpace(reason) ? null : reason, place)
            {
                Problem = string.IsNullOrWhiteSpace(reason) ? "it gives no reason; add a member \"reason\"" : null,
            });
        }
    }

    private static string? StringOf(JsonElement item, string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Reads the characters of a JSON string that the reader has found valid, each with its place.</summary>
    private static MappedText Map(string line, int start, int lineStart)
    {
        MappedText text = new();
        for (int i = start; line[i] != '"';)
        {
            int width = line[i] != '\\' ? 1 : line[i + 1] == 'u' ? 6 : 2;
            char c = width switch
            {
                1 => line[i],
                6 => (char)ushort.Parse(line.AsSpan(i + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture),
                _ => line[i + 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', char other => other },
            };
            text.Append(c, new TextSpan(lineStart + i, width));
            i += width;
        }

        return text;
    }

    private static void Expect(bool holds, string wanted, in Utf8JsonReader reader)
    {
        if (!holds)
        {
            throw Unexpected(wanted, reader);
        }
    }

    /// <summary>An error at the present token; without a line, which tells it from those of the JSON reader.</summary>
    private static JsonException Unexpected(string wanted, in Utf8JsonReader reader, string? found = null) =>
        new($"expected {wanted}, but found {found ?? Describe(reader.TokenType)}.", path: null, lineNumber: null, bytePositionInLine: reader.TokenStartIndex);

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };
}
