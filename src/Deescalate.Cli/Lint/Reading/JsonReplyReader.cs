using System.Text;
using System.Text.Json;

namespace Deescalate.Cli.Lint;

/// <summary>Reads JSON Lines: <c>{"id":"late","text":"...","suppress":[{"rule":"agent.some-rule","reason":"..."}]}</c>, of which only the text is required.</summary>
internal sealed class JsonReplyReader(string name, SourceText source)
{
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

            try
            {
                ReadLine(line.ToString(), number);
            }
            catch (JsonException e)
            {
                int column = (int)(e.BytePositionInLine ?? 0) + 1;
                _errors.Add($"{name}({number},{column}): {(e.LineNumber is null ? e.Message : "not valid JSON; each line holds one object such as {\"id\":\"late\",\"text\":\"...\"}.")}");
            }
        }

        return new ReplyFile(name, source, _replies, _suppressions, _errors);
    }

    private void ReadLine(string line, int number)
    {
        byte[] json = Encoding.UTF8.GetBytes(line);
        Utf8JsonReader reader = new(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("a line holds one object such as {\"id\":\"late\",\"text\":\"...\"}.");
        }

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
                        _ => throw Wrong("'id' is a string."),
                    };
                    break;
                case "text":
                    int value = reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetCharCount(json.AsSpan(0, (int)reader.TokenStartIndex)) + 1 : throw Wrong("'text' is a string: the words of the reply.");
                    text = Map(line, value, source.StartOf(number));
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
            throw Wrong("'text' is missing: the words of the reply.");
        }

        Reply reply = new(id, _replies.Count + 1, text);
        _replies.Add(reply);
        _suppressions.AddRange(suppressions.Select(s => s with { Reply = reply.Number }));
    }

    private static void ReadSuppressions(ref Utf8JsonReader reader, List<Suppression> suppressions, TextSpan place)
    {
        const string Form = "'suppress' is a list such as [{\"rule\":\"agent.some-rule\",\"reason\":\"...\"}].";
        using JsonDocument list = JsonDocument.ParseValue(ref reader);
        if (list.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(Form);
        }

        foreach (JsonElement item in list.RootElement.EnumerateArray())
        {
            string? rule = StringOf(item, "rule");
            string? reason = StringOf(item, "reason");
            suppressions.Add(new Suppression([rule ?? throw Wrong(Form)], string.IsNullOrWhiteSpace(reason) ? null : reason, place)
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

    private static JsonException Wrong(string problem) => new(problem);
}
