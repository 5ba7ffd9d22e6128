using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>The content of <c>rewrites.json</c>: a plan for each mistake, and the empty openings that can be cut off a sentence. Immutable.</summary>
internal sealed class RewritePlans
{
    private readonly Dictionary<string, RewritePlan> _plans = new(StringComparer.Ordinal);

    private RewritePlans()
    {
    }

    /// <summary>Openings that add nothing but trouble, the longest first.</summary>
    public IReadOnlyList<string> Frames { get; private set; } = [];

    public RewritePlan? Find(string rule) => _plans.GetValueOrDefault(rule);

    public static RewritePlans Read(string language)
    {
        RewritePlans plans = new();
        RuleJson json = new(EmbeddedData.Bytes($"Data/{language}/rewrites.json"), "rewrites.json");
        json.Next();
        while (json.Member())
        {
            string name = json.Name;
            if (name == "frames")
            {
                List<string> frames = [];
                json.Open(JsonTokenType.StartArray, name);
                while (json.Item())
                {
                    frames.Add(json.Text("A frame"));
                }

                plans.Frames = [.. frames.OrderByDescending(f => f.Length)];
                continue;
            }

            json.Open(JsonTokenType.StartObject, name);
            plans._plans.Add(name, Plan(ref json));
        }

        return plans;
    }

    private static RewritePlan Plan(ref RuleJson json)
    {
        bool keep = false, drop = false;
        string? before = null, after = null, needs = null;
        while (json.Member())
        {
            string member = json.Name;
            switch (member)
            {
                case "keep":
                    json.Next();
                    keep = json.Type == JsonTokenType.True;
                    break;
                case "drop":
                    json.Next();
                    drop = json.Type == JsonTokenType.True;
                    break;
                case "before":
                    before = json.String(member);
                    break;
                case "after":
                    after = json.String(member);
                    break;
                case "needs":
                    needs = json.String(member);
                    break;
                default:
                    throw json.Error($"'{member}' is no member of a plan.");
            }
        }

        return new RewritePlan(keep, drop, before, after, needs);
    }
}
