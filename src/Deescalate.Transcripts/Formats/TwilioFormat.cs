namespace Deescalate.Transcripts.Formats;

/// <summary>Messages of a Twilio conversation, in the order of their index. Twilio does not know who is an agent: the caller names the identities.</summary>
internal sealed class TwilioFormat : JsonTranscriptFormat
{
    public TwilioFormat()
        : base("twilio", "Twilio Conversations messages; agents' identities are named with --agent")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["messages[].conversation_sid", "messages[].participant_sid"];

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        IReadOnlyList<JsonSource> messages = conversation.Get("messages", "It holds the messages of a conversation.").Items();
        transcript.Channel = "chat";
        foreach ((JsonSource message, _) in messages.Select(m => (m, Index: m.Get("index", "Messages are read in its order.").Number("a whole number"))).OrderBy(m => m.Index))
        {
            if (message.Find("conversation_sid") is { } sid)
            {
                transcript.Id = transcript.Count == 0 || sid.Id() == transcript.Id ? sid.Id()
                    : throw sid.Problem("this belongs to another conversation than the ones above. Give each conversation a file, a line, or an item of a list.");
            }

            JsonSource author = message.Get("author", "It is the identity of who wrote the message.");
            Message read = new(RoleOf(author, transcript), "") { Author = author.Text(), At = message.Find("date_created")?.Time() };
            transcript.Add(read, message.Find("body"));
        }
    }

    /// <summary>Where one side is named, the other is the rest.</summary>
    private static ParticipantRole RoleOf(JsonSource author, TranscriptBuilder transcript)
    {
        const string SystemAuthor = "system";
        string name = author.Text();
        return transcript.RoleOf(name)
            ?? (name == SystemAuthor ? ParticipantRole.System
                : transcript.Options.Agents.Count > 0 ? ParticipantRole.Customer
                : transcript.Options.Customers.Count > 0 ? ParticipantRole.Agent
                : throw author.Problem("nothing says whether this author is the customer or an agent. Name the agents' identities with --agent (TranscriptOptions.Agents)."));
    }
}
