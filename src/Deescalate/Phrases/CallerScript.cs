using System.Collections.Concurrent;
using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>What a persona says, by temper, as read from <c>callers/*.json</c>. Immutable.</summary>
internal sealed class CallerScript
{
    private static readonly ConcurrentDictionary<CallerPersona, CallerScript> _scripts = new();

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    private CallerScript(CallerPersona persona)
    {
        string name = persona.ToString().ToLowerInvariant();
        RuleJson json = new(EmbeddedData.Bytes($"Data/en/callers/{name}.json"), $"callers/{name}.json");
        json.Next();
        while (json.Member())
        {
            string member = json.Name;
            if (member == "temper")
            {
                Temper = json.Number(member, 0, 1);
                continue;
            }

            List<string> lines = [];
            json.Open(JsonTokenType.StartArray, member);
            while (json.Item())
            {
                lines.Add(json.Text("A line"));
            }

            _lines.Add(member, [.. lines]);
        }
    }

    /// <summary>How hot the caller is at the start, 0 to 1.</summary>
    public float Temper { get; }

    public static CallerScript Of(CallerPersona persona) => _scripts.GetOrAdd(persona, p => new CallerScript(p));

    public string[] Lines(string kind) => _lines[kind];
}
