using System.Text.Json;
using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Reads the cue groups and vetoes of a rule file.</summary>
internal static class RuleGroupParser
{
    public const float DefaultWeight = 0.8f;

    private static readonly string[] _groupMembers = ["patterns", "pattern", "weight", "heat", "set", "name"];
    private static readonly string[] _vetoMembers = ["pattern", "patterns", "scope"];

    public static CueGroup Group(ref RuleJson json)
    {
        if (json.Type == JsonTokenType.String)
        {
            return new CueGroup(null, DefaultWeight, 0, [], [json.Pattern()]);
        }

        if (json.Type != JsonTokenType.StartObject)
        {
            throw json.Error("a cue group is a string or an object with 'patterns'.");
        }

        string? name = null;
        float weight = DefaultWeight;
        float heat = 0;
        List<AttributeSetter> setters = [];
        List<CuePattern> patterns = [];
        while (json.Member())
        {
            string member = json.Name;
            switch (member)
            {
                case "name":
                    name = json.String(member);
                    break;
                case "weight":
                    weight = json.Number(member, -1, 1);
                    break;
                case "heat":
                    heat = json.Number(member, 0, 1);
                    break;
                case "pattern":
                    json.String(member);
                    patterns.Add(json.Pattern());
                    break;
                case "patterns":
                    json.Open(JsonTokenType.StartArray, member);
                    while (json.Item())
                    {
                        patterns.Add(json.Pattern());
                    }

                    break;
                case "set":
                    json.Open(JsonTokenType.StartObject, member);
                    while (json.Member())
                    {
                        string key = json.Name;
                        bool collects = key.EndsWith('+');
                        setters.Add(new AttributeSetter(collects ? key[..^1] : key, json.String(key), collects));
                    }

                    break;
                default:
                    throw json.Error($"'{member}' is no member of a cue group. {Suggestion.For(member, _groupMembers, "Known are")}");
            }
        }

        if (patterns.Count == 0)
        {
            throw json.Error("a cue group has no 'patterns'.");
        }

        return new CueGroup(name, weight, heat, setters, patterns);
    }

    public static void Veto(ref RuleJson json, List<Veto> vetoes)
    {
        if (json.Type == JsonTokenType.String)
        {
            vetoes.Add(new Veto(json.Pattern(), VetoScope.Sentence));
            return;
        }

        if (json.Type != JsonTokenType.StartObject)
        {
            throw json.Error("a veto is a string or an object with 'pattern' and 'scope'.");
        }

        List<CuePattern> patterns = [];
        VetoScope scope = VetoScope.Sentence;
        while (json.Member())
        {
            string member = json.Name;
            switch (member)
            {
                case "pattern":
                    json.String(member);
                    patterns.Add(json.Pattern());
                    break;
                case "patterns":
                    json.Open(JsonTokenType.StartArray, member);
                    while (json.Item())
                    {
                        patterns.Add(json.Pattern());
                    }

                    break;
                case "scope":
                    scope = RuleFileParser.EnumValue<VetoScope>(ref json, member);
                    break;
                default:
                    throw json.Error($"'{member}' is no member of a veto. {Suggestion.For(member, _vetoMembers, "Known are")}");
            }
        }

        if (patterns.Count == 0)
        {
            throw json.Error("a veto has no 'pattern'.");
        }

        foreach (CuePattern pattern in patterns)
        {
            vetoes.Add(new Veto(pattern, scope));
        }
    }
}
