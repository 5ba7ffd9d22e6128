using System.Text.Json;

namespace Deescalate.Rules;

/// <summary>A JSON reader that knows where it stands, for error texts that name line and column.</summary>
internal ref struct RuleJson(ReadOnlySpan<byte> json, string source)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private Utf8JsonReader _reader = new(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    public readonly string Source => source;

    public readonly JsonTokenType Type => _reader.TokenType;

    public bool Next() => _reader.Read();

    /// <summary>Skips to the end of the list or object that was just opened.</summary>
    public void SkipRest()
    {
        int depth = _reader.CurrentDepth;
        while (_reader.Read() && !(_reader.CurrentDepth == depth && _reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
        }
    }

    public readonly string Name => _reader.GetString()!;

    /// <summary>Reads the value of the member that stands here.</summary>
    public string String(string member)
    {
        _reader.Read();
        return Expect(JsonTokenType.String, member, "a string") ? _reader.GetString()! : "";
    }

    public float Number(string member, float least, float most)
    {
        _reader.Read();
        Expect(JsonTokenType.Number, member, "a number");
        float value = _reader.GetSingle();
        return value >= least && value <= most ? value : throw Error($"'{member}' is {value}; it must lie between {least} and {most}.");
    }

    public bool Boolean(string member)
    {
        _reader.Read();
        return _reader.TokenType == JsonTokenType.True || (_reader.TokenType != JsonTokenType.False && Expect(JsonTokenType.True, member, "true or false"));
    }

    public void Open(JsonTokenType start, string member)
    {
        _reader.Read();
        Expect(start, member, start == JsonTokenType.StartArray ? "a list" : "an object");
    }

    /// <summary>Moves to the next item of a list; false at its end.</summary>
    public bool Item()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the next member of an object; false at its end.</summary>
    public bool Member()
    {
        _reader.Read();
        return _reader.TokenType == JsonTokenType.PropertyName;
    }

    public readonly string Text(string what)
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            throw Error($"{what} must be a string.");
        }

        return _reader.GetString()!;
    }

    /// <summary>The string that stands here, and where.</summary>
    public readonly CuePattern Pattern()
    {
        (int line, int column) = Place();
        return new CuePattern(Text("A cue"), line, column);
    }

    /// <summary>Where the reader stands, as error texts name it.</summary>
    public readonly string PlaceText()
    {
        (int line, int column) = Place();
        return $"{source}({line},{column})";
    }

    public readonly RuleFileException Error(string problem)
    {
        (int line, int column) = Place();
        return new RuleFileException(source, line, column, problem);
    }

    private readonly bool Expect(JsonTokenType type, string member, string what) =>
        _reader.TokenType == type ? true : throw Error($"'{member}' must be {what}.");

    private readonly (int Line, int Column) Place()
    {
        ReadOnlySpan<byte> before = _json[..(int)_reader.TokenStartIndex];
        int lastBreak = before.LastIndexOf((byte)'\n');
        return (before.Count((byte)'\n') + 1, before.Length - lastBreak);
    }
}
