using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>A finding as a <c>result</c> of SARIF, § 3.27 of the standard.</summary>
internal static class SarifResult
{
    /// <summary>The fingerprint's name; the number changes when the way of making it does.</summary>
    public const string FingerprintName = "ruleAndSentence/v1";

    public static void Write(Utf8JsonWriter json, LintFinding finding, int rule, int file, bool baseline)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, finding.Rule.Id);
        json.WriteNumber("ruleIndex"u8, rule);
        json.WriteString("level"u8, SarifRule.LevelOf(finding.Rule.Severity));
        SarifRule.WriteText(json, "message"u8, finding.Reply is null || finding.Rule.Instead.Length == 0 ? finding.Message : $"{finding.Message.TrimEnd('.')}. Instead: {finding.Rule.Instead}");
        json.WriteStartArray("locations"u8);
        WriteLocation(json, finding, finding.Place, file, finding.Reply);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        if (baseline)
        {
            json.WriteString("baselineState"u8, finding.State == LintState.New ? "new" : "unchanged");
        }

        // Empty means "looked for, none there"; left out it would mean "not known".
        json.WriteStartArray("suppressions"u8);
        if (finding.SuppressedBy is { } suppression)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "inSource");
            json.WriteString("justification"u8, suppression.Reason);
            json.WritePropertyName("location"u8);
            WriteLocation(json, finding, suppression.Place, file, null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of an artifact location.</summary>
    public static void WriteUri(Utf8JsonWriter json, string file)
    {
        FileUri uri = FileUri.Of(file);
        json.WriteString("uri"u8, uri.Uri);
        if (uri.IsRelative)
        {
            json.WriteString("uriBaseId"u8, SarifReport.Root);
        }
    }

    private static void WriteLocation(Utf8JsonWriter json, LintFinding finding, TextSpan place, int file, Reply? reply)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        WriteUri(json, finding.File.Name);
        json.WriteNumber("index"u8, file);
        json.WriteEndObject();
        (int line, int column) = finding.File.Source.PlaceOf(place.Start);
        (int endLine, int endColumn) = finding.File.Source.PlaceOf(place.End);
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, line);
        json.WriteNumber("startColumn"u8, column);
        json.WriteNumber("endLine"u8, endLine);
        json.WriteNumber("endColumn"u8, endColumn);
        json.WriteNumber("charOffset"u8, place.Start);
        json.WriteNumber("charLength"u8, place.Length);
        SarifRule.WriteText(json, "snippet"u8, finding.File.Source.Text.Substring(place.Start, place.Length));
        json.WriteEndObject();
        json.WriteEndObject();
        if (reply?.Id is { } id)
        {
            json.WriteStartArray("logicalLocations"u8);
            json.WriteStartObject();
            json.WriteString("name"u8, id);
            json.WriteString("kind"u8, "reply");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, LintFinding finding)
    {
        json.WriteStartObject("properties"u8);
        json.WriteString("severity"u8, finding.Rule.Severity.ToString().ToLowerInvariant());
        json.WriteNumber("confidence"u8, Math.Round((double)finding.Confidence, 4));
        foreach ((string name, string value) in finding.Attributes)
        {
            json.WriteString(name is "severity" or "confidence" or "tags" ? $"{name}Attribute" : name, value);
        }

        json.WriteEndObject();
    }
}
