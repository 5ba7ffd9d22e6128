using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deescalate.Cli.Reports;

namespace Deescalate.Cli.Lint;

/// <summary>One JSON document for programs that want less than SARIF. Written down in docs/reviewing-replies.md.</summary>
internal sealed class JsonLintReport(TextWriter output) : ILintReport
{
    public void Write(LintResult result)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("replies"u8, result.Files.Sum(f => f.Replies.Count));
            json.WriteStartArray("findings"u8);
            foreach (LintFinding finding in result.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteNumber("absentFromBaseline"u8, result.Absent);
            json.WriteStartArray("errors"u8);
            foreach (string error in result.Errors)
            {
                json.WriteStringValue(error);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, LintFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Rule.Id);
        json.WriteString("severity"u8, Names.Of(finding.Rule.Severity));
        json.WriteString("file"u8, finding.File.Name);
        if (finding.Reply is { } reply)
        {
            json.WriteNumber("reply"u8, reply.Number);
            if (reply.Id is not null)
            {
                json.WriteString("id"u8, reply.Id);
            }

            json.WriteNumber("confidence"u8, Math.Round((double)finding.Confidence, 4));
        }

        json.WriteNumber("line"u8, finding.Start.Line);
        json.WriteNumber("column"u8, finding.Start.Column);
        json.WriteNumber("endLine"u8, finding.End.Line);
        json.WriteNumber("endColumn"u8, finding.End.Column);
        json.WriteNumber("offset"u8, finding.Place.Start);
        json.WriteNumber("length"u8, finding.Place.Length);
        json.WriteString("message"u8, finding.Message);
        json.WriteString("words"u8, finding.Words);
        if (finding.Rule.Instead.Length > 0)
        {
            json.WriteString("instead"u8, finding.Rule.Instead);
        }

        if (finding.Attributes.Count > 0)
        {
            json.WriteStartObject("attributes"u8);
            foreach ((string name, string value) in finding.Attributes)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        json.WriteString("fingerprint"u8, finding.Fingerprint);
        json.WriteString("state"u8, Names.Of(finding.State));
        if (finding.SuppressedBy is { } suppression)
        {
            json.WriteString("suppressed"u8, suppression.Reason);
        }

        json.WriteEndObject();
    }
}
