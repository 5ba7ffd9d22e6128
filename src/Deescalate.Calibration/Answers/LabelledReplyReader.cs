using System.Text.Json;

namespace Deescalate.Calibration;

/// <summary>Reads labelled replies from JSON Lines: <c>{"text":"...","context":[["customer","..."],["agent","..."]],"answer":"none|outcome|process|deferred"}</c>, one a line. <c>context</c> holds
/// what was said before, oldest first, and may be left out; other members are passed over, and so are empty lines.</summary>
public static class LabelledReplyReader
{
    private static readonly string[] _answers = [.. Enum.GetNames<AnswerKind>().Select(n => n.ToLowerInvariant())];

    /// <summary>Reads a source to its end. Bad lines are listed, and do not stop the rest.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="source">Its name, for error texts; the hand that wrote it.</param>
    public static LabelledReplies Read(TextReader reader, string source)
    {
        (IReadOnlyList<LabelledReply> replies, IReadOnlyList<BadRow> bad) = JsonRows.Read(reader, source, (JsonElement row, out LabelledReply? reply) => TryRead(row, source, out reply));
        return new LabelledReplies(replies, bad);
    }

    private static string? TryRead(JsonElement row, string hand, out LabelledReply? reply)
    {
        reply = null;
        if (row.ValueKind != JsonValueKind.Object || TextOf(row, "text") is not { } text)
        {
            return "field 'text' is missing, empty or no string.";
        }

        int answer = Array.IndexOf(_answers, TextOf(row, "answer"));
        if (answer < 0)
        {
            return $"field 'answer' is none of {string.Join(", ", _answers)}.";
        }

        if (!TryReadContext(row, out List<Message> before))
        {
            return "field 'context' is no list of pairs such as [\"customer\",\"...\"], of customer, agent, bot or system.";
        }

        reply = new LabelledReply(before, text, (AnswerKind)answer, hand);
        return null;
    }

    private static string? TextOf(JsonElement row, string field) =>
        row.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;

    private static bool TryReadContext(JsonElement row, out List<Message> before)
    {
        before = [];
        if (!row.TryGetProperty("context", out JsonElement context))
        {
            return true;
        }

        foreach (JsonElement said in context.ValueKind == JsonValueKind.Array ? context.EnumerateArray() : default)
        {
            if (said.ValueKind != JsonValueKind.Array || said.GetArrayLength() != 2 || said[0].ValueKind != JsonValueKind.String || said[1].ValueKind != JsonValueKind.String
                || !Enum.TryParse(said[0].GetString(), ignoreCase: true, out ParticipantRole role) || !Enum.IsDefined(role))
            {
                return false;
            }

            before.Add(new Message(role, said[1].GetString()!));
        }

        return context.ValueKind == JsonValueKind.Array;
    }
}
