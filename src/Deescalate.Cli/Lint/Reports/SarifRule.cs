using System.Globalization;
using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>A rule as a <c>reportingDescriptor</c> of SARIF, § 3.49 of the standard.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, RuleDescriptor rule, Uri? docs)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, rule.Id);
        json.WriteString("name"u8, NameOf(rule.Id));
        WriteText(json, "shortDescription"u8, Sentence(rule.Title));
        WriteText(json, "fullDescription"u8, rule.Why.Length > 0 ? rule.Why : Sentence(rule.Title));
        json.WriteStartObject("help"u8);
        json.WriteString("text"u8, Help(rule, "Why: ", "Instead: "));
        json.WriteString("markdown"u8, Help(rule, "**Why:** ", "**Instead:** "));
        json.WriteEndObject();
        if (docs is not null && rule.Id.Split('.')[0] != "lint")
        {
            json.WriteString("helpUri"u8, new Uri(docs, $"{rule.Id}.md").AbsoluteUri);
        }

        json.WriteStartObject("defaultConfiguration"u8);
        json.WriteString("level"u8, LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteStartArray("tags"u8);
        foreach (string tag in (string[])[rule.Kind.ToString().ToLowerInvariant(), rule.Id.Split('.')[0], rule.Technique])
        {
            if (tag.Length > 0)
            {
                json.WriteStringValue(tag);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The level of a severity: SARIF has no step between a note and a warning.</summary>
    public static string LevelOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes a message or a multi-format message that is plain text.</summary>
    public static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    /// <summary>The id's last part in one word, as viewers show it: <c>PolicyDefense</c>.</summary>
    private static string NameOf(string id) =>
        string.Concat(id[(id.LastIndexOf('.') + 1)..].Split('-', StringSplitOptions.RemoveEmptyEntries).Select(w => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(w[0])}{w[1..]}")));

    private static string Sentence(string title) => title.EndsWith('.') ? title : $"{title}.";

    private static string Help(RuleDescriptor rule, string why, string instead)
    {
        string[] parts = [Sentence(rule.Title), rule.Why.Length > 0 ? why + rule.Why : "", rule.Instead.Length > 0 ? instead + rule.Instead : "", rule.Source.Length > 0 ? $"Source: {rule.Source}" : ""];
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }
}
