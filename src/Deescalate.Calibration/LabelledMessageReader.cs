using System.Text.Json;

namespace Deescalate.Calibration;

/// <summary>Reads labelled messages from JSON Lines: <c>{"text":"...","labels":["...", ...]}</c> or <c>{"text":"...","label":"..."}</c>, one a line. Other
/// members are passed over, but for <c>context</c>; so are empty lines. An empty list of labels, or a label that is null, stands for a message to which none applies.
/// <c>context</c> is a text with what was said before: <c>"customer: ...\nagent: ...\ncustomer: ..."</c>, or the customer's last message alone.</summary>
public static class LabelledMessageReader
{
    /// <summary>Reads a source to its end. Bad lines are listed, and do not stop the rest.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="source">Its name, for error texts.</param>
    /// <param name="allowEmpty">Whether messages without words are passed over rather than listed as bad.</param>
    public static LabelledMessages Read(TextReader reader, string source, bool allowEmpty = false)
    {
        (IReadOnlyList<LabelledMessage> messages, IReadOnlyList<BadRow> bad) = JsonRows.Read(reader, source, (JsonElement row, out LabelledMessage? message) => TryRead(row, allowEmpty, out message));
        return new LabelledMessages(messages, bad);
    }

    private static string? TryRead(JsonElement row, bool allowEmpty, out LabelledMessage? message)
    {
        message = null;
        if (row.ValueKind != JsonValueKind.Object)
        {
            return "the line holds no JSON object. Write {\"text\":...,\"labels\":[...]}.";
        }

        if (!row.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String)
        {
            return "field 'text' is missing or no string.";
        }

        if (string.IsNullOrWhiteSpace(text.GetString()))
        {
            return allowEmpty ? null : "field 'text' is empty.";
        }

        if (TryReadLabels(row, out List<string> labels) is { } problem)
        {
            return problem;
        }

        message = new LabelledMessage(text.GetString()!, labels)
        {
            Before = row.TryGetProperty("context", out JsonElement context) && context.ValueKind == JsonValueKind.String ? Transcript.LastOfCustomer(context.GetString()!) : null,
        };
        return null;
    }

    private static string? TryReadLabels(JsonElement row, out List<string> labels)
    {
        labels = [];
        if (row.TryGetProperty("labels", out JsonElement several))
        {
            if (several.ValueKind != JsonValueKind.Array)
            {
                return "field 'labels' is no list of strings.";
            }

            foreach (JsonElement label in several.EnumerateArray())
            {
                if (!TryAdd(label, labels))
                {
                    return "field 'labels' holds something else than strings with letters.";
                }
            }

            return null;
        }

        if (!row.TryGetProperty("label", out JsonElement one))
        {
            return "there is neither a field 'labels' nor a field 'label'.";
        }

        return one.ValueKind == JsonValueKind.Null || TryAdd(one, labels) ? null : "field 'label' is no string with letters, and not null.";
    }

    private static bool TryAdd(JsonElement label, List<string> labels)
    {
        string name = label.ValueKind == JsonValueKind.String ? label.GetString()!.Trim() : "";
        if (name.Length > 0 && !labels.Contains(name, StringComparer.Ordinal))
        {
            labels.Add(name);
        }

        return name.Length > 0;
    }
}
