using System.Globalization;
using System.Text.Json;

namespace Deescalate.Transcripts;

/// <summary>A value in JSON that knows its path: reads it with an error that names the place.</summary>
/// <remarks>Valid while the format reads the conversation, and not longer.</remarks>
public sealed class JsonSource
{
    private readonly JsonElement _value;
    private readonly JsonSource? _parent;
    private readonly string? _name;
    private readonly int _index;

    /// <summary>The value of a conversation.</summary>
    internal JsonSource(JsonElement value, string path)
        : this(value, parent: null, path, index: -1)
    {
    }

    private JsonSource(JsonElement value, JsonSource? parent, string? name, int index)
    {
        _value = value;
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>Its JSON path, such as <c>$.comments[3].body</c>.</summary>
    public string Path => _parent is null ? _name! : _name is null ? string.Create(CultureInfo.InvariantCulture, $"{_parent.Path}[{_index}]") : $"{_parent.Path}.{_name}";

    /// <summary>What it is.</summary>
    public JsonValueKind Kind => _value.ValueKind;

    /// <summary>A member; null where it is missing or null.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ConversationFormatException">This is no object.</exception>
    public JsonSource? Find(string name)
    {
        Expect(JsonValueKind.Object, "an object");
        return _value.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? new JsonSource(member, this, name, index: -1) : null;
    }

    /// <summary>A member that must be there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="meaning">What it says, and how to mend it where it is missing.</param>
    /// <exception cref="ConversationFormatException">It is missing or null, or this is no object.</exception>
    public JsonSource Get(string name, string meaning) => Find(name) ?? throw Problem($"'{name}' is missing. {meaning}");

    /// <summary>The items of a list.</summary>
    /// <exception cref="ConversationFormatException">This is no list.</exception>
    public IReadOnlyList<JsonSource> Items()
    {
        Expect(JsonValueKind.Array, "a list");
        List<JsonSource> items = [];
        foreach (JsonElement item in _value.EnumerateArray())
        {
            items.Add(new JsonSource(item, this, name: null, items.Count));
        }

        return items;
    }

    /// <summary>The text of a string.</summary>
    /// <exception cref="ConversationFormatException">This is no string, or not of valid characters.</exception>
    public string Text()
    {
        Expect(JsonValueKind.String, "a string");
        try
        {
            return _value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The inner exception is dropped on purpose: it quotes bytes of the text.
            throw Problem("this holds bytes that are no characters. Write it as valid UTF-8.");
        }
    }

    /// <summary>An id: a string or a whole number, as text.</summary>
    /// <exception cref="ConversationFormatException">This is neither.</exception>
    public string Id() =>
        Kind == JsonValueKind.String && Text() is { Length: > 0 } text ? text
        : Kind == JsonValueKind.Number && _value.TryGetInt64(out long number) ? number.ToString(CultureInfo.InvariantCulture)
        : throw Problem($"expected an id, a whole number or a string that is not empty, but found {Found}.");

    /// <summary>A number.</summary>
    /// <param name="what">What it counts, for the error text, such as <c>a number of milliseconds</c>.</param>
    /// <exception cref="ConversationFormatException">This is no number, or a negative one.</exception>
    public double Number(string what)
    {
        const double Most = 1e18;
        return Kind == JsonValueKind.Number && _value.TryGetDouble(out double number) && number is >= 0 and <= Most ? number : throw Problem($"expected {what} from 0 on, but found {Found}.");
    }

    /// <summary>True or false.</summary>
    /// <exception cref="ConversationFormatException">This is neither.</exception>
    public bool Flag() => Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Problem($"expected true or false, but found {FoundKind}."),
    };

    /// <summary>A point in time: a string in ISO 8601 (UTC where it has no offset), or seconds or milliseconds since 1970.</summary>
    /// <exception cref="ConversationFormatException">This is neither.</exception>
    public DateTimeOffset Time()
    {
        const double LeastMilliseconds = 1e11;
        const double MostMilliseconds = 1e14;
        if (Kind == JsonValueKind.Number && _value.TryGetDouble(out double since) && since is >= 0 and < MostMilliseconds)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds((long)(since < LeastMilliseconds ? since * 1000 : since));
        }

        return Kind == JsonValueKind.String && Texts.Times.TryRead(Text(), out DateTimeOffset at) ? at
            : throw Problem($"expected a time such as 2026-03-01T10:00:00Z, but found {(Kind == JsonValueKind.String ? "another string" : Found)}.");
    }

    /// <summary>An offset from the start of a recording, in milliseconds.</summary>
    /// <exception cref="ConversationFormatException">This is no number, or a negative one.</exception>
    public TimeSpan Milliseconds()
    {
        const double Most = 1e12;
        double number = Number("a number of milliseconds");
        return number <= Most ? TimeSpan.FromMilliseconds(number) : throw Problem("this is later than any recording. Give milliseconds from its start.");
    }

    /// <summary>An error at this place.</summary>
    /// <param name="problem">What is wrong and how to mend it, without words that somebody said.</param>
    public ConversationFormatException Problem(string problem) => new(problem, 0, 0, Path);

    /// <summary>An error for a value that is none of those known; a long one is not repeated, since it may be something that was said.</summary>
    /// <param name="what">What it is, such as <c>role</c>.</param>
    /// <param name="known">Those known.</param>
    public ConversationFormatException Unknown(string what, string known)
    {
        const int LongestShown = 24;
        string given = Kind == JsonValueKind.String ? Text() : "";
        return Problem($"{(given.Length is > 0 and <= LongestShown ? $"{what} '{given}' is not known" : $"this {what} is not known")}. Known are: {known}.");
    }

    private string Found => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => _value.GetRawText().Length == 2 ? "an empty string" : "a string",
        JsonValueKind.Number => "another number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private string FoundKind => Kind == JsonValueKind.Number ? "a number" : Found;

    private void Expect(JsonValueKind kind, string what)
    {
        if (Kind != kind)
        {
            throw Problem($"expected {what}, but found {FoundKind}.");
        }
    }
}
