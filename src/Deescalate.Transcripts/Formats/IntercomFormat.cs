namespace Deescalate.Transcripts.Formats;

/// <summary>An Intercom conversation: its source is the first turn, its parts are the others. Parts without words, such as assignments, are no turns.</summary>
internal sealed class IntercomFormat : JsonTranscriptFormat
{
    public IntercomFormat()
        : base("intercom", "Intercom conversations with their parts")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["conversation_parts.conversation_parts", "source.author.type source.delivered_as"];

    public override string? List => "conversations";

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        transcript.Id = conversation.Find("id")?.Id() ?? transcript.Id;
        JsonSource source = conversation.Get("source", "It holds the first turn. Export single conversations, as GET /conversations/{id} gives them.");
        transcript.Channel = source.Find("type")?.Text();
        AddTurn(source, conversation.Find("created_at"), note: false, transcript);
        JsonSource parts = conversation.Get("conversation_parts", "A list of conversations leaves it out. Export single conversations, as GET /conversations/{id} gives them.");
        foreach (JsonSource part in parts.Get("conversation_parts", "It holds the turns after the first.").Items())
        {
            string type = part.Get("part_type", "It says what kind of part this is, such as 'comment' or 'note'.").Text();
            bool note = type.StartsWith("note", StringComparison.Ordinal);
            if (!note || transcript.Options.IncludePrivateNotes)
            {
                AddTurn(part, part.Find("created_at"), note, transcript);
            }
        }
    }

    private static void AddTurn(JsonSource turn, JsonSource? at, bool note, TranscriptBuilder transcript)
    {
        if (turn.Find("body") is not { } body || body.Text().Length == 0)
        {
            return;
        }

        JsonSource author = turn.Get("author", "It says who wrote this.");
        string? name = author.Find("name")?.Text();
        string? id = author.Find("id")?.Id();
        Message message = new(note ? ParticipantRole.System : transcript.RoleOf(name, id) ?? RoleOf(author), "") { Author = name ?? id, At = at?.Time() };
        transcript.Add(message, body, TextForm.HtmlMail);
    }

    private static ParticipantRole RoleOf(JsonSource author)
    {
        JsonSource type = author.Get("type", "An author is 'user', 'lead', 'contact', 'admin', 'team' or 'bot'.");
        return type.Text() switch
        {
            "user" or "lead" or "contact" => ParticipantRole.Customer,
            "admin" or "team" => ParticipantRole.Agent,
            "bot" => ParticipantRole.Bot,
            _ => throw type.Unknown("type of author", "user, lead, contact, admin, team, bot"),
        };
    }
}
