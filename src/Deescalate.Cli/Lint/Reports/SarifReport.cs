using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deescalate.Rules;

namespace Deescalate.Cli.Lint;

/// <summary>A log in the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard:
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</summary>
/// <param name="output">Where to write to.</param>
/// <param name="docs">Where the pages of the rules are published; without it no rule has a <c>helpUri</c>, which must be absolute.</param>
internal sealed class SarifReport(TextWriter output, Uri? docs) : ILintReport
{
    /// <summary>Stands for the folder that the command ran in, so that the log means the same on another machine.</summary>
    public const string Root = "%SRCROOT%";

    public void Write(LintResult result)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version"u8, "2.1.0");
            json.WriteStartArray("runs"u8);
            WriteRun(json, result);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        output.Write('\n');
    }

    private void WriteRun(Utf8JsonWriter json, LintResult result)
    {
        json.WriteStartObject();
        WriteTool(json, result.Rules);
        WriteInvocation(json, result);
        WriteRoot(json);
        WriteArtifacts(json, result.Files);
        json.WriteString("columnKind"u8, "utf16CodeUnits");
        json.WriteStartArray("results"u8);
        Dictionary<string, int> rules = result.Rules.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        Dictionary<ReplyFile, int> files = new(ReferenceEqualityComparer.Instance);
        foreach (ReplyFile file in result.Files)
        {
            files.Add(file, files.Count);
        }

        foreach (LintFinding finding in result.Findings)
        {
            SarifResult.Write(json, finding, rules[finding.Rule.Id], files[finding.File], result.HasBaseline);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleDescriptor> rules)
    {
        Assembly tool = typeof(SarifReport).Assembly;
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "Deescalate");
        json.WriteString("version"u8, tool.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0");
        json.WriteString("semanticVersion"u8, tool.GetName().Version!.ToString(3));
        json.WriteStartArray("rules"u8);
        foreach (RuleDescriptor rule in rules)
        {
            SarifRule.Write(json, rule, docs);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, LintResult result)
    {
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, result.Errors.Count == 0);
        json.WriteStartArray("toolExecutionNotifications"u8);
        foreach (string error in result.Errors)
        {
            json.WriteStartObject();
            json.WriteString("level"u8, "error");
            SarifRule.WriteText(json, "message"u8, error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds"u8);
        json.WriteStartObject(Root);
        SarifRule.WriteText(json, "description"u8, "The folder that the command ran in.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArtifacts(Utf8JsonWriter json, IReadOnlyList<ReplyFile> files)
    {
        json.WriteStartArray("artifacts"u8);
        foreach (ReplyFile file in files)
        {
            json.WriteStartObject();
            json.WriteStartObject("location"u8);
            SarifResult.WriteUri(json, file.Name);
            json.WriteEndObject();
            json.WriteString("encoding"u8, "UTF-8");
            json.WriteStartArray("roles"u8);
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
