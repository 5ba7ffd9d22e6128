using System.Text.Json;
using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Turns the members of a rule file into a <see cref="RuleFile"/>.</summary>
internal static class RuleFileParser
{
    private static readonly string[] _members =
    [
        "$schema", "id", "kind", "watches", "severity", "title", "why", "instead", "technique", "source", "threshold", "points", "guards", "cues", "unless",
        "fires", "silent", "before", "after", "rules-out-moves",
    ];

    public static RuleFile Parse(ref RuleJson json, bool examples)
    {
        json.Next();
        if (json.Type != JsonTokenType.StartObject)
        {
            throw json.Error("a rule file holds one object: { \"id\": ... }.");
        }

        string? id = null;
        RuleKind? kind = null;
        RuleWatch? watches = null;
        string? title = null;
        RuleSeverity severity = RuleSeverity.Info;
        string why = "", instead = "", technique = "", origin = "";
        float threshold = 0.5f;
        float points = 0;
        bool rulesOutMoves = false;
        TermFlags guards = TermFlags.Negated | TermFlags.Quoted;
        List<CueGroup> groups = [];
        List<Veto> vetoes = [];
        List<RuleExample> read = [];
        IReadOnlyList<string> before = [], after = [];
        while (json.Member())
        {
            string member = json.Name;
            switch (member)
            {
                case "$schema":
                    json.String(member);
                    break;
                case "id":
                    id = json.String(member);
                    break;
                case "kind":
                    kind = EnumValue<RuleKind>(ref json, member);
                    break;
                case "watches":
                    watches = EnumValue<RuleWatch>(ref json, member);
                    break;
                case "severity":
                    severity = EnumValue<RuleSeverity>(ref json, member);
                    break;
                case "title":
                    title = json.String(member);
                    break;
                case "why":
                    why = json.String(member);
                    break;
                case "instead":
                    instead = json.String(member);
                    break;
                case "technique":
                    technique = json.String(member);
                    break;
                case "source":
                    origin = json.String(member);
                    break;
                case "threshold":
                    threshold = json.Number(member, 0, 1);
                    break;
                case "points":
                    points = json.Number(member, -100, 100);
                    break;
                case "rules-out-moves":
                    rulesOutMoves = json.Boolean(member);
                    break;
                case "guards":
                    guards = Guards(ref json);
                    break;
                case "before":
                    before = Strings(ref json, member);
                    break;
                case "after":
                    after = Strings(ref json, member);
                    break;
                case "cues":
                    json.Open(JsonTokenType.StartArray, member);
                    while (json.Item())
                    {
                        groups.Add(RuleGroupParser.Group(ref json));
                    }

                    break;
                case "unless":
                    json.Open(JsonTokenType.StartArray, member);
                    while (json.Item())
                    {
                        RuleGroupParser.Veto(ref json, vetoes);
                    }

                    break;
                case "fires" or "silent":
                    json.Open(JsonTokenType.StartArray, member);
                    if (!examples)
                    {
                        json.SkipRest();
                        break;
                    }

                    while (json.Item())
                    {
                        read.Add(RuleExampleParser.Example(ref json, member == "fires", watches ?? RuleWatch.Customer));
                    }

                    break;
                default:
                    throw json.Error($"'{member}' is no member of a rule file. {Suggestion.For(member, _members, "Known are")}");
            }
        }

        json.Next(); // throws where anything follows the object
        CheckId(ref json, id);
        if (kind == RuleKind.Emotion && !id!.StartsWith(RuleId.Emotion, StringComparison.Ordinal))
        {
            throw json.Error($"kind 'emotion' is for ids that begin with '{RuleId.Emotion}'; '{id}' does not. Make it a state, or change the id.");
        }

        return new RuleFile(
            new RuleDescriptor(
                id!,
                kind ?? throw json.Error("'kind' is missing: move, fault, state, emotion or signal."),
                watches ?? throw json.Error("'watches' is missing: customer, agent or both."),
                title ?? (kind == RuleKind.Signal ? id! : throw json.Error("'title' is missing: one line that says what was seen.")))
            {
                Severity = severity,
                Why = why,
                Instead = instead,
                Technique = technique,
                Source = origin,
                Threshold = threshold,
                Points = points,
                RulesOutMoves = rulesOutMoves,
                Before = before,
                After = after,
            },
            json.Source)
        {
            Groups = groups,
            Vetoes = vetoes,
            Guards = guards,
            Examples = read,
        };
    }

    internal static T EnumValue<T>(ref RuleJson json, string member)
        where T : struct, Enum
    {
        // Enum.TryParse would also take "move, fault", "+1" and other spellings that the published schema refuses.
        string value = json.String(member);
        string[] names = Array.ConvertAll(Enum.GetNames<T>(), n => n.ToLowerInvariant());
        int at = Array.IndexOf(names, value);
        return at >= 0 ? Enum.GetValues<T>()[at] : throw json.Error($"'{member}' is '{value}'. {Suggestion.For(value, names, "Known are")}");
    }

    private static void CheckId(ref RuleJson json, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            throw json.Error("'id' is missing: a dotted lower-case name such as 'agent.my-rule'.");
        }

        if (RuleId.Problem(id) is { } problem)
        {
            throw json.Error(problem);
        }
    }

    private static TermFlags Guards(ref RuleJson json)
    {
        TermFlags guards = TermFlags.None;
        foreach (string name in Strings(ref json, "guards"))
        {
            guards |= name switch
            {
                "negated" => TermFlags.Negated,
                "quoted" => TermFlags.Quoted,
                "hypothetical" => TermFlags.Hypothetical,
                "reported" => TermFlags.Reported,
                "asked" => TermFlags.Asked,
                _ => throw json.Error($"'{name}' is no guard. {Suggestion.For(name, ["negated", "quoted", "hypothetical", "reported", "asked"], "Known are")}"),
            };
        }

        return guards;
    }

    private static List<string> Strings(ref RuleJson json, string member)
    {
        List<string> strings = [];
        json.Open(JsonTokenType.StartArray, member);
        while (json.Item())
        {
            strings.Add(json.Text($"Each item of '{member}'"));
        }

        return strings;
    }
}
