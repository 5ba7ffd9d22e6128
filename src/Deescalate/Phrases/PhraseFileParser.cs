using System.Text.Json;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate.Phrases;

/// <summary>Reads a file of wordings; the format is that of <c>schema/phrases.schema.json</c>.</summary>
internal static class PhraseFileParser
{
    private static readonly string[] _members = ["$schema", "move", "rule", "aliases", "otherwise", "acknowledges", "freshWords", "once", "replace", "given", "facts", "phrases"];
    private static readonly string[] _phraseMembers = ["text", "register", "channels", "strength", "for"];

    public static PhraseMove Read(ReadOnlySpan<byte> utf8Json, string source, IReadOnlyCollection<string> ownSlots)
    {
        RuleJson json = new(utf8Json.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json, source);
        try
        {
            return Read(ref json, ownSlots);
        }
        catch (JsonException e)
        {
            throw new RuleFileException(source, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "not valid JSON at this place. Compare with schema/phrases.schema.json.", e);
        }
    }

    private static PhraseMove Read(ref RuleJson json, IReadOnlyCollection<string> ownSlots)
    {
        if (!json.Next() || json.Type != JsonTokenType.StartObject)
        {
            throw json.Error("a file of wordings holds one object: { \"move\": ..., \"phrases\": [ ... ] }.");
        }

        string? move = null, rule = null, otherwise = null;
        string given = "", place = json.Source;
        bool acknowledges = false, freshWords = false, once = false, replace = false;
        List<string> aliases = [];
        Dictionary<string, string> facts = new(StringComparer.Ordinal);
        List<PhraseTemplate> templates = [];
        while (json.Member())
        {
            string member = json.Name;
            switch (member)
            {
                case "$schema":
                    json.String(member);
                    break;
                case "move":
                    move = json.String(member);
                    place = json.PlaceText();
                    break;
                case "rule":
                    rule = json.String(member);
                    break;
                case "otherwise":
                    otherwise = json.String(member);
                    break;
                case "given":
                    given = json.String(member);
                    break;
                case "acknowledges":
                    acknowledges = json.Boolean(member);
                    break;
                case "freshWords":
                    freshWords = json.Boolean(member);
                    break;
                case "once":
                    once = json.Boolean(member);
                    break;
                case "replace":
                    replace = json.Boolean(member);
                    break;
                case "aliases":
                    json.Open(JsonTokenType.StartArray, member);
                    while (json.Item())
                    {
                        aliases.Add(json.Text("An alias"));
                    }

                    break;
                case "facts":
                    json.Open(JsonTokenType.StartObject, member);
                    while (json.Member())
                    {
                        string slot = json.Name;
                        facts[slot] = json.String(slot);
                    }

                    break;
                case "phrases":
                    json.Open(JsonTokenType.StartArray, member);
                    while (json.Item())
                    {
                        templates.Add(Template(ref json, ownSlots));
                    }

                    break;
                default:
                    throw json.Error($"'{member}' is no member of a file of wordings. {Suggestion.For(member, _members, "Known are")}");
            }
        }

        if (string.IsNullOrEmpty(move))
        {
            throw json.Error("'move' is missing: the name of a move such as 'listen'.");
        }

        return templates.Count == 0
            ? throw json.Error("'phrases' is missing or empty: give at least one wording.")
            : new PhraseMove
            {
                Move = move,
                Place = place,
                Rule = rule,
                Aliases = aliases,
                Otherwise = otherwise,
                Acknowledges = acknowledges,
                FreshWords = freshWords,
                Once = once,
                Replace = replace,
                Given = given,
                Facts = facts,
                Templates = templates,
            };
    }

    private static PhraseTemplate Template(ref RuleJson json, IReadOnlyCollection<string> ownSlots)
    {
        if (json.Type == JsonTokenType.String)
        {
            return Make(ref json, json.Text("A wording"), ownSlots, PhraseRegister.Plain, null, null, null);
        }

        if (json.Type != JsonTokenType.StartObject)
        {
            throw json.Error("a wording is a string, or an object with 'text'.");
        }

        string? text = null, kind = null;
        PhraseRegister register = PhraseRegister.Plain;
        PhraseStrength? strength = null;
        List<PhraseChannel>? channels = null;
        while (json.Member())
        {
            string member = json.Name;
            switch (member)
            {
                case "text":
                    text = json.String(member);
                    break;
                case "for":
                    kind = json.String(member);
                    break;
                case "register":
                    register = RuleFileParser.EnumValue<PhraseRegister>(ref json, member);
                    break;
                case "strength":
                    strength = RuleFileParser.EnumValue<PhraseStrength>(ref json, member);
                    break;
                case "channels":
                    channels = Channels(ref json);
                    break;
                default:
                    throw json.Error($"'{member}' is no member of a wording. {Suggestion.For(member, _phraseMembers, "Known are")}");
            }
        }

        return Make(ref json, text ?? throw json.Error("a wording needs 'text'."), ownSlots, register, channels, strength, kind);
    }

    private static List<PhraseChannel> Channels(ref RuleJson json)
    {
        List<PhraseChannel> channels = [];
        json.Open(JsonTokenType.StartArray, "channels");
        string[] names = Array.ConvertAll(Enum.GetNames<PhraseChannel>(), n => n.ToLowerInvariant());
        while (json.Item())
        {
            string name = json.Text("A channel");
            int at = Array.IndexOf(names, name);
            channels.Add(at >= 0 ? (PhraseChannel)at : throw json.Error($"'{name}' is no channel. {Suggestion.For(name, names, "Known are")}"));
        }

        return channels;
    }

    private static PhraseTemplate Make(
        ref RuleJson json, string text, IReadOnlyCollection<string> ownSlots, PhraseRegister register, List<PhraseChannel>? channels, PhraseStrength? strength, string? kind)
    {
        try
        {
            PhrasePart[] parts = PhraseTemplateParser.Parse(text, ownSlots);
            return new PhraseTemplate
            {
                Text = text,
                Parts = parts,
                Register = register,
                Channels = channels is null ? null : [.. channels],
                Strength = strength,
                For = kind?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
                NeedsSlots = Array.Exists(parts, p => p.IsSlot && p.Optional == 0),
            };
        }
        catch (FormatException e)
        {
            throw json.Error(e.Message);
        }
    }
}
