using System.Text.Json;

namespace Deescalate.Accuracy.Data;

/// <summary>One line of a labelled file. A field that is missing or of the wrong type is an error that names file, line and field.</summary>
internal sealed class LabelledItem(string file, int line, JsonElement json)
{
    public string Text => String("text");

    /// <summary>The messages before, oldest first; none where the item has no such field.</summary>
    public IReadOnlyList<LabelledTurn> Context =>
        json.TryGetProperty("context", out JsonElement context) ? [.. Array(context, "context").Select(ContextTurn)] : [];

    /// <summary>The turns of a conversation.</summary>
    public IReadOnlyList<LabelledTurn> Turns => [.. Array(Field("turns"), "turns").Select(Turn)];

    public bool Has(string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    public string String(string name) => TextOf(Field(name), name);

    public IReadOnlyList<string> Strings(string name) => [.. Array(Field(name), name).Select(v => TextOf(v, name))];

    public int Int(string name) => IntOf(Field(name), name);

    /// <summary>A whole number inside an object of the item.</summary>
    public int Int(string name, string inner) =>
        Field(name) is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(inner, out JsonElement value)
            ? IntOf(value, inner)
            : throw Wrong($"{name}.{inner}", "a number");

    public bool Bool(string name) => Field(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "true or false"),
    };

    /// <summary>An error about this line.</summary>
    public LabelException Wrong(string name, string expected) => new(file, line, $"field '{name}' is not {expected}.");

    private JsonElement Field(string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value : throw new LabelException(file, line, $"field '{name}' is missing.");

    private int IntOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : throw Wrong(name, "a whole number");

    private string TextOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(name, "a string");

    private JsonElement.ArrayEnumerator Array(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(name, "an array");

    private LabelledTurn ContextTurn(JsonElement pair)
    {
        string[] parts = [.. Array(pair, "context").Select(v => TextOf(v, "context"))];
        return parts.Length == 2 ? new LabelledTurn(parts[0], parts[1], []) : throw Wrong("context", "a list of [speaker, text] pairs");
    }

    private LabelledTurn Turn(JsonElement turn)
    {
        if (turn.ValueKind != JsonValueKind.Object || !turn.TryGetProperty("speaker", out JsonElement speaker) || !turn.TryGetProperty("text", out JsonElement text))
        {
            throw Wrong("turns", "a list of objects with speaker and text");
        }

        IReadOnlyList<string> labels = turn.TryGetProperty("labels", out JsonElement given) ? [.. Array(given, "labels").Select(v => TextOf(v, "labels"))] : [];
        return new LabelledTurn(TextOf(speaker, "speaker"), TextOf(text, "text"), labels);
    }
}
