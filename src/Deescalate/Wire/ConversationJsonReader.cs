using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Deescalate.Text;

namespace Deescalate.Wire;

/// <summary>Reads a conversation and knows its path all the while, for error texts. Members it does not know are read past, so that a file may carry more.</summary>
internal ref struct ConversationJsonReader(Utf8JsonReader reader)
{
    private Utf8JsonReader _reader = reader;
    private int _message = -1;
    private string? _member;

    public readonly Utf8JsonReader Reader => _reader;

    public readonly int Offset => (int)_reader.TokenStartIndex;

    public readonly string Path =>
        _message < 0 ? _member is null ? "$" : $"$.{_member}"
        : string.Create(CultureInfo.InvariantCulture, $"$.messages[{_message}]{(_member is null ? "" : ".")}{_member}");

    /// <summary>Reads a document that holds one conversation and nothing else.</summary>
    public Conversation ReadDocument()
    {
        _reader.Read();
        Conversation conversation = ReadConversation();
        return _reader.Read() ? throw Problem("there is more after the conversation. Give one conversation a document.") : conversation;
    }

    /// <summary>Reads the conversation that begins at the present token.</summary>
    public Conversation ReadConversation()
    {
        Expect(JsonTokenType.StartObject, "an object with 'messages'");
        string? id = null;
        string? channel = null;
        List<Message>? messages = null;
        while (NextMember())
        {
            if (Is("id"u8))
            {
                id = OptionalText("id", id);
            }
            else if (Is("channel"u8))
            {
                // Another form than a string is somebody's own member of that name, and read past like all those.
                _reader.Read();
                channel = _reader.TokenType == JsonTokenType.String ? Text() : null;
                _reader.Skip();
            }
            else if (Is("messages"u8))
            {
                messages = ReadMessages(messages);
            }
            else
            {
                _reader.Skip();
            }
        }

        return messages is null
            ? throw Problem("'messages' is missing. A conversation is {\"messages\":[{\"role\":\"customer\",\"text\":\"...\"}]}.")
            : new Conversation(messages) { Id = id, Channel = channel };
    }

    private List<Message> ReadMessages(List<Message>? earlier)
    {
        Enter("messages", earlier is not null);
        Expect(JsonTokenType.StartArray, "a list of messages");
        List<Message> messages = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            _message = messages.Count;
            _member = null;
            messages.Add(ReadMessage());
        }

        _message = -1;
        _member = null;
        return messages;
    }

    private Message ReadMessage()
    {
        Expect(JsonTokenType.StartObject, "an object with 'role' and 'text'");
        ParticipantRole? role = null;
        string? text = null;
        string? author = null;
        DateTimeOffset? at = null;
        TimeSpan? start = null;
        TimeSpan? end = null;
        while (NextMember())
        {
            if (Is("role"u8))
            {
                role = ReadRole(role is not null);
            }
            else if (Is("text"u8))
            {
                Enter("text", text is not null);
                text = Text();
            }
            else if (Is("author"u8))
            {
                author = OptionalText("author", author);
            }
            else if (Is("at"u8))
            {
                at = ReadTime(at is not null);
            }
            else if (Is("startMs"u8))
            {
                start = ReadOffset("startMs", start is not null);
            }
            else if (Is("endMs"u8))
            {
                end = ReadOffset("endMs", end is not null);
            }
            else
            {
                _reader.Skip();
            }
        }

        Require(role is not null, $"'role' is missing. Say who speaks: {RoleNames.Listed}.");
        Require(text is not null, "'text' is missing. Give the words as written; \"\" where there are none.");
        Require(start is null || end is null || start <= end, "'endMs' lies before 'startMs'. Give both in milliseconds from the start of the recording.");
        return new Message(role!.Value, text!) { Author = author, At = at, StartOffset = start, EndOffset = end };
    }

    private ParticipantRole ReadRole(bool again)
    {
        const int LongestShown = 24;
        Enter("role", again);
        string given = Text();
        if (RoleNames.TryRead(given, out ParticipantRole role))
        {
            return role;
        }

        // A long value may be something that was said, in the wrong member: it is not repeated.
        string shown = given.Length <= LongestShown ? $"role '{given}' is not known" : "this role is not known";
        string help = given.Length <= LongestShown ? Suggestion.For(given, RoleNames.All, "Known are") : $"Known are: {RoleNames.Listed}.";
        throw Problem($"{shown}. {help}");
    }

    private DateTimeOffset? ReadTime(bool again)
    {
        Enter("at", again);
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        // A time without an offset is taken as UTC: the machine's own zone must not change a result.
        return _reader.TokenType != JsonTokenType.String || !TryTime(out DateTime local) ? throw Problem("'at' is not an ISO 8601 time. Write it as 2026-03-01T10:00:00Z.")
            : local.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(local, TimeSpan.Zero)
            : _reader.GetDateTimeOffset();
    }

    private readonly bool TryTime(out DateTime time)
    {
        try
        {
            return _reader.TryGetDateTime(out time);
        }
        catch (InvalidOperationException)
        {
            // Half a character is in it, so it is no time.
            time = default;
            return false;
        }
    }

    private TimeSpan? ReadOffset(string member, bool again)
    {
        const double Most = 1e12;
        Enter(member, again);
        return _reader.TokenType == JsonTokenType.Null ? null
            : _reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out double value) && value is >= 0 and <= Most ? TimeSpan.FromMilliseconds(value)
            : throw Problem($"'{member}' is not a number of milliseconds from 0 on. Count from the start of the recording.");
    }

    private string? OptionalText(string member, string? earlier)
    {
        Enter(member, earlier is not null);
        return _reader.TokenType == JsonTokenType.Null ? null : Text();
    }

    /// <summary>Moves to the next member's name; false at the end of the object.</summary>
    private bool NextMember()
    {
        _member = null;
        return _reader.Read() && _reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Moves to the value of a member.</summary>
    private void Enter(string member, bool again)
    {
        _member = member;
        Require(!again, $"'{member}' stands here twice. Keep one.");
        _reader.Read();
    }

    private readonly string Text()
    {
        Expect(JsonTokenType.String, "a string");
        return Unescape();
    }

    /// <summary>Whether the present member has a name.</summary>
    private readonly bool Is(ReadOnlySpan<byte> name) => _reader.ValueIsEscaped ? Unescape() == Encoding.UTF8.GetString(name) : _reader.ValueTextEquals(name);

    /// <summary>The text of the present string or name; half a character becomes U+FFFD.</summary>
    private readonly string Unescape()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The inner exception is dropped on purpose: it quotes bytes of the text.
            return Mended() ?? throw Problem($"{(_member is null ? "a name" : $"'{_member}'")} holds bytes that are no characters. Write it as valid UTF-8.");
        }
    }

    /// <summary>The text of a string that holds halves of characters; null where something else is wrong with it.</summary>
    private readonly string? Mended()
    {
        if (LoneSurrogates.Mend(_reader.HasValueSequence ? _reader.ValueSequence.ToArray() : _reader.ValueSpan) is not { } mended)
        {
            return null;
        }

        Utf8JsonReader again = new([(byte)'"', .. mended, (byte)'"']);
        again.Read();
        try
        {
            return again.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private readonly void Expect(JsonTokenType type, string what) => Require(_reader.TokenType == type, $"expected {what}, but found {Describe(_reader.TokenType)}.");

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw Problem(problem);
        }
    }

    private static JsonException Problem(string problem) => new(problem);

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "the end",
    };
}
