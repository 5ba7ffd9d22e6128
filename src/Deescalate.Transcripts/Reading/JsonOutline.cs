using System.Text.Json;
using Deescalate.Wire;

namespace Deescalate.Transcripts.Reading;

/// <summary>Which members stand where in the beginning of a document: paths such as <c>comments[].author_id</c>.</summary>
internal sealed class JsonOutline
{
    private const int Deepest = 8;

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private JsonOutline()
    {
    }

    /// <summary>Reads it; a document that breaks off or is broken gives what stands before.</summary>
    public static JsonOutline Of(ReadOnlySpan<byte> json)
    {
        JsonOutline outline = new();
        List<string> open = [];
        string name = "";
        Utf8JsonReader reader = new(LoneSurrogates.Mend(json) ?? json, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = open[^1].Length == 0 ? reader.GetString()! : $"{open[^1]}.{reader.GetString()}";
                        outline.Add(name, open.Count);
                        break;
                    case JsonTokenType.StartObject:
                        open.Add(name);
                        break;
                    case JsonTokenType.StartArray:
                        name += "[]";
                        open.Add(name);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.RemoveAt(open.Count - 1);
                        name = open.Count > 0 ? open[^1] : "";
                        break;
                    default:
                        name = open.Count > 0 ? open[^1] : "";
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken here, or a name in broken characters: what stands before tells the format, and reading tells the error.
        }

        return outline;
    }

    /// <summary>Whether one of a format's signatures is there.</summary>
    /// <param name="signatures">Entries of paths, separated by blanks.</param>
    /// <param name="prefix">What stands before each path, such as <c>[]</c>.</param>
    public bool Matches(IReadOnlyList<string> signatures, string prefix) =>
        signatures.Any(s => s.Split(' ').All(path => _paths.Contains(prefix.Length == 0 || path.StartsWith('[') ? prefix + path : $"{prefix}.{path}")));

    private void Add(string path, int depth)
    {
        if (depth <= Deepest)
        {
            _paths.Add(path);
        }
    }
}
