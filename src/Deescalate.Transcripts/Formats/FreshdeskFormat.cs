namespace Deescalate.Transcripts.Formats;

/// <summary>A Freshdesk ticket with its conversations (<c>/tickets/{id}?include=conversations</c>), or the conversations alone: what comes in is the customer's.</summary>
internal sealed class FreshdeskFormat : JsonTranscriptFormat
{
    public FreshdeskFormat()
        : base("freshdesk", "Freshdesk tickets with conversations, or the conversations alone")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["conversations[].incoming", "description_text requester_id", "[].incoming [].user_id"];

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        if (conversation.Kind == System.Text.Json.JsonValueKind.Array)
        {
            ReadReplies(conversation.Items(), transcript);
            return;
        }

        transcript.Id = conversation.Find("id")?.Id() ?? transcript.Id;
        JsonSource? plain = conversation.Find("description_text");
        if ((plain ?? conversation.Find("description")) is { } description)
        {
            Message first = new(ParticipantRole.Customer, "") { Author = conversation.Find("requester_id")?.Id(), At = conversation.Find("created_at")?.Time() };
            transcript.Add(first, description, plain is null ? TextForm.HtmlMail : TextForm.Mail);
        }

        ReadReplies(conversation.Get("conversations", "Export the ticket with include=conversations, or give the list of conversations alone.").Items(), transcript);
    }

    private static void ReadReplies(IReadOnlyList<JsonSource> replies, TranscriptBuilder transcript)
    {
        foreach (JsonSource reply in replies)
        {
            CheckTicket(reply, transcript);
            bool note = reply.Find("private")?.Flag() ?? false;
            if (note && !transcript.Options.IncludePrivateNotes)
            {
                continue;
            }

            bool incoming = reply.Get("incoming", "It is true for what the customer wrote, false for what an agent did.").Flag();
            string? user = reply.Find("user_id")?.Id();
            ParticipantRole role = transcript.RoleOf(user) ?? (incoming ? ParticipantRole.Customer : ParticipantRole.Agent);
            JsonSource? plain = reply.Find("body_text");
            JsonSource text = plain ?? reply.Find("body") ?? throw reply.Problem("the words are missing. A conversation has 'body_text' or 'body'.");
            transcript.Add(new Message(note ? ParticipantRole.System : role, "") { Author = user, At = reply.Find("created_at")?.Time() }, text, plain is null ? TextForm.HtmlMail : TextForm.Mail);
        }
    }

    private static void CheckTicket(JsonSource reply, TranscriptBuilder transcript)
    {
        if (reply.Find("ticket_id") is { } ticket)
        {
            transcript.Id = transcript.Count == 0 ? ticket.Id()
                : ticket.Id() == transcript.Id ? transcript.Id
                : throw ticket.Problem("this belongs to another ticket than the ones above. Give each ticket a file, a line, or an item of a list.");
        }
    }
}
