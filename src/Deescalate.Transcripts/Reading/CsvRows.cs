using System.Globalization;
using Deescalate.Transcripts.Texts;

namespace Deescalate.Transcripts.Reading;

/// <summary>Puts rows together to conversations, and holds one of them. A broken row spoils its conversation, and no other.</summary>
internal sealed class CsvRows(CsvColumns columns, string brokenMark, TranscriptInput input)
{
    /// <summary>How many conversations are remembered, to see that one goes on after others have begun.</summary>
    private const int Remembered = 100_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Speakers _speakers = new(input.Options);
    private string? _id;
    private int _line;
    private TranscriptBuilder? _open;
    private ConversationFormatException? _error;

    /// <summary>Whether fields are as many as the header names, and somebody speaks in them.</summary>
    public bool IsRow(string[] fields) => fields.Length == columns.Count && HasSpeaker(fields);

    /// <summary>Takes a row; gives the conversation before it where the row begins another.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="line">The line in which it begins.</param>
    /// <param name="quotesBroken">Whether its quotation marks do not match.</param>
    public TranscriptItem? Add(string[] fields, int line, bool quotesBroken)
    {
        if (fields.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        // A row of another length may hold anything behind its text, and may be a piece of a text itself: then it belongs to what is open.
        bool ragged = fields.Length != columns.Count && !(columns.StandBeforeText("conversation", "role") && HasSpeaker(fields));
        string? id = ragged ? _id : columns.Get(fields, "conversation");
        TranscriptItem? finished = null;
        if (_open is null || id != _id)
        {
            finished = Finish();
            Begin(id, line, ragged);
        }

        try
        {
            if (_error is null)
            {
                AddMessage(fields, line, quotesBroken);
            }
        }
        catch (ConversationFormatException e)
        {
            _error = e;
        }

        return finished;
    }

    /// <summary>What is left at the end.</summary>
    public IEnumerable<TranscriptItem> Close() => Finish() is { } item ? [item] : [];

    private void Begin(string? id, int line, bool ragged)
    {
        _open = new TranscriptBuilder(input.Options) { Id = id ?? (columns.HasConversation ? null : input.FileId) };
        (_id, _line, _error) = (id, line, null);
        if (columns.HasConversation && id is null && !ragged)
        {
            _error = Problem($"'{columns.NameOf("conversation")}' is empty. Give the id of the conversation in each row.", line);
        }
        else if (id is not null && !_seen.Add(id))
        {
            _error = Problem($"this conversation goes on after others have begun. Sort the rows by '{columns.NameOf("conversation")}', then by time.", line);
        }
        else if (id is not null)
        {
            _order.Enqueue(id);
            if (_order.Count > Remembered)
            {
                _seen.Remove(_order.Dequeue());
            }
        }
    }

    private TranscriptItem? Finish()
    {
        TranscriptItem? item = _error is not null ? new TranscriptItem(_error.Line, null, _error) : _open?.Build(_line);
        (_open, _error) = (null, null);
        return item;
    }

    private void AddMessage(string[] fields, int line, bool quotesBroken)
    {
        if (quotesBroken)
        {
            throw Problem("the quotation marks of this row do not match. Put a text that holds one in quotation marks, and double those inside it.", line);
        }

        if (fields.Length != columns.Count)
        {
            throw Problem($"this row has {fields.Length} columns, the header {columns.Count}. Put quotation marks around text that holds the delimiter or a line break.", line);
        }

        if (Array.Exists(fields, f => f.Contains(brokenMark, StringComparison.Ordinal)))
        {
            throw Problem("this is not UTF-8. Save the file as UTF-8.", line);
        }

        string speaker = columns.Get(fields, "role")?.Trim() ?? throw Problem($"'{columns.NameOf("role")}' is empty. Say who speaks.", line);
        string? name = columns.Get(fields, "author")?.Trim();
        (ParticipantRole role, string? author) = _speakers.Resolve(name ?? "") ?? RoleOf(speaker, line);
        Message message = new(role, "") { Author = name ?? author, At = ReadTime(fields, line), StartOffset = ReadOffset(fields, "startMs", line), EndOffset = ReadOffset(fields, "endMs", line) };
        if (message.EndOffset < message.StartOffset)
        {
            throw Problem($"'{columns.NameOf("endMs")}' lies before '{columns.NameOf("startMs")}'. Give both in milliseconds from the start of the recording.", line);
        }

        _open!.Channel ??= columns.Get(fields, "channel");
        _open.Add(message, columns.Get(fields, "text") ?? "", new SourcePosition(line, columns.NameOf("text"), 0), TextForm.Plain);
    }

    private bool HasSpeaker(string[] fields) => columns.Get(fields, "role")?.Trim() is { } speaker && Find(speaker) is not null;

    private (ParticipantRole Role, string? Author) RoleOf(string speaker, int line)
    {
        const int LongestShown = 24;
        return Find(speaker) ?? throw Problem(
            $"{(speaker.Length <= LongestShown ? $"'{speaker}'" : "what stands")} in '{columns.NameOf("role")}' is not a known role. Write customer, agent, supervisor, bot or system, "
            + "or map it with --customer or --agent (TranscriptOptions.Customers, .Agents).",
            line);
    }

    private (ParticipantRole Role, string? Author)? Find(string speaker) =>
        _speakers.Resolve(speaker)
        ?? speaker.ToUpperInvariant() switch
        {
            "END-USER" or "ENDUSER" or "END_USER" or "INBOUND" or "INCOMING" or "CONSUMER" => (ParticipantRole.Customer, null),
            "OUTBOUND" or "OUTGOING" or "STAFF" or "EMPLOYEE" => (ParticipantRole.Agent, null),
            "ASSISTANT" => (ParticipantRole.Bot, null),
            _ => null,
        };

    private DateTimeOffset? ReadTime(string[] fields, int line) =>
        columns.Get(fields, "at") is not { } text ? null
        : Times.TryRead(text, out DateTimeOffset at) ? at
        : throw Problem($"'{columns.NameOf("at")}' is not a time with its date. Write it as 2026-03-01T10:00:00Z.", line);

    private TimeSpan? ReadOffset(string[] fields, string holds, int line)
    {
        const double Most = 1e12;
        return columns.Get(fields, holds) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= Most ? TimeSpan.FromMilliseconds(value)
            : throw Problem($"'{columns.NameOf(holds)}' is not a number of milliseconds from 0 on. Count from the start of the recording.", line);
    }

    private ConversationFormatException Problem(string problem, int line) => new(problem, line, 1, path: null, input.Source);
}
