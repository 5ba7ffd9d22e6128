using System.Text.Json;
using System.Text.RegularExpressions;

namespace Deescalate.Tests.Support;

/// <summary>The part of JSON Schema 2020-12 that our own schema uses. A keyword that it does not know is an error, so that nothing goes unchecked.</summary>
internal sealed class JsonSchemaValidator(JsonElement root)
{
    /// <summary>What is wrong with a value, each with its place; empty where it is valid.</summary>
    public IReadOnlyList<string> Validate(JsonElement value)
    {
        List<string> errors = [];
        Check(root, value, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string place, List<string> errors)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            CheckKeyword(schema, keyword.Name, keyword.Value, value, place, errors);
        }
    }

    private void CheckKeyword(JsonElement schema, string keyword, JsonElement wanted, JsonElement value, string place, List<string> errors)
    {
        switch (keyword)
        {
            case "$schema" or "$id" or "$defs" or "title" or "description" or "default" or "examples":
                break;
            case "$ref":
                Check(Resolve(wanted.GetString()!), value, place, errors);
                break;
            case "type":
                Require(TypeOf(value) == wanted.GetString(), $"is no {wanted}");
                break;
            case "enum":
                Require(wanted.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), $"is none of {wanted}");
                break;
            case "minimum":
                Require(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= wanted.GetDouble(), $"is below {wanted}");
                break;
            case "maximum":
                Require(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= wanted.GetDouble(), $"is above {wanted}");
                break;
            case "pattern":
                Require(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, wanted.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)), $"does not match {wanted}");
                break;
            case "minItems":
                Require(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= wanted.GetInt32(), $"has fewer than {wanted} items");
                break;
            case "items":
                Each(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select((v, i) => (wanted, v, $"{place}[{i}]")) : []);
                break;
            case "properties":
                Each(Members(value).Where(m => wanted.TryGetProperty(m.Name, out _)).Select(m => (wanted.GetProperty(m.Name), m.Value, $"{place}.{m.Name}")));
                break;
            case "additionalProperties":
                JsonProperty[] more = [.. Members(value).Where(m => !schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(m.Name, out _))];
                Require(wanted.ValueKind != JsonValueKind.False || more.Length == 0, $"may not hold {string.Join(", ", more.Select(m => m.Name))}");
                Each(wanted.ValueKind == JsonValueKind.Object ? more.Select(m => (wanted, m.Value, $"{place}.{m.Name}")) : []);
                break;
            case "required":
                string[] missing = [.. wanted.EnumerateArray().Select(n => n.GetString()!).Where(n => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(n, out _))];
                Require(missing.Length == 0, $"lacks {string.Join(", ", missing)}");
                break;
            case "anyOf":
                Require(Fitting() >= 1, "fits no alternative");
                break;
            case "oneOf":
                Require(Fitting() == 1, "does not fit exactly one alternative");
                break;
            default:
                throw new NotSupportedException($"The test's validator does not know '{keyword}'.");
        }

        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                errors.Add($"{place} {problem}");
            }
        }

        void Each(IEnumerable<(JsonElement Schema, JsonElement Value, string Place)> parts)
        {
            foreach ((JsonElement part, JsonElement item, string where) in parts)
            {
                Check(part, item, where, errors);
            }
        }

        int Fitting() => wanted.EnumerateArray().Count(alternative =>
        {
            List<string> found = [];
            Check(alternative, value, place, found);
            return found.Count == 0;
        });
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (at, name) => at.GetProperty(name));

    private static JsonProperty[] Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
