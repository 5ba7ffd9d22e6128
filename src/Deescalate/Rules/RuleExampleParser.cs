using System.Globalization;
using System.Text.Json;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Reads the examples of a rule file.</summary>
internal static class RuleExampleParser
{
    private static readonly string[] _members = ["text", "exchange", "attributes"];

    public static RuleExample Example(ref RuleJson json, bool fires, RuleWatch watches)
    {
        ParticipantRole role = watches == RuleWatch.Agent ? ParticipantRole.Agent : ParticipantRole.Customer;
        Dictionary<string, string> attributes = [];
        List<Message> messages = [];
        if (json.Type == JsonTokenType.String)
        {
            return new RuleExample([new Message(role, json.Text("An example"))], fires, attributes);
        }

        if (json.Type != JsonTokenType.StartObject)
        {
            throw json.Error("an example is a string or an object with 'text' or 'exchange'.");
        }

        while (json.Member())
        {
            string member = json.Name;
            switch (member)
            {
                case "text":
                    messages.Add(new Message(role, json.String(member)));
                    break;
                case "exchange":
                    json.Open(JsonTokenType.StartArray, member);
                    while (json.Item())
                    {
                        messages.Add(Line(ref json));
                    }

                    break;
                case "attributes":
                    json.Open(JsonTokenType.StartObject, member);
                    while (json.Member())
                    {
                        string key = json.Name;
                        attributes[key] = json.String(key);
                    }

                    break;
                default:
                    throw json.Error($"'{member}' is no member of an example. {Suggestion.For(member, _members, "Known are")}");
            }
        }

        return messages.Count > 0 ? new RuleExample(messages, fires, attributes) : throw json.Error("an example has neither 'text' nor 'exchange'.");
    }

    /// <summary>"C: …", "A: …", "S: …" (supervisor), "B: …" (bot), with times in milliseconds where they matter: "A [7200-9000]: …".</summary>
    private static Message Line(ref RuleJson json)
    {
        string line = json.Text("A message of an exchange");
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        ParticipantRole? role = line.Length == 0 ? null : line[0] switch
        {
            'C' => ParticipantRole.Customer,
            'A' => ParticipantRole.Agent,
            'S' => ParticipantRole.Supervisor,
            'B' => ParticipantRole.Bot,
            _ => null,
        };
        if (colon < 1 || role is null)
        {
            throw json.Error($"a message of an exchange begins with 'C: ' or 'A: ', not '{(line.Length > 12 ? line[..12] : line)}'.");
        }

        Message message = new(role.Value, line[(colon + 1)..].Trim());
        string head = line[1..colon].Trim();
        if (head.Length == 0)
        {
            return message;
        }

        string[] times = head.Trim('[', ']').Split('-');
        return times.Length == 2 && long.TryParse(times[0], NumberStyles.None, CultureInfo.InvariantCulture, out long start) && long.TryParse(times[1], NumberStyles.None, CultureInfo.InvariantCulture, out long end)
            ? message with { StartOffset = TimeSpan.FromMilliseconds(start), EndOffset = TimeSpan.FromMilliseconds(end) }
            : throw json.Error($"'{head}' is no time. Write '[start-end]' in milliseconds: 'A [7200-9000]: …'.");
    }
}
