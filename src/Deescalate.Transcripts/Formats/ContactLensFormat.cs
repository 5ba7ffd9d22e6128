namespace Deescalate.Transcripts.Formats;

/// <summary>What Amazon Connect Contact Lens writes after a call or chat: the transcript's turns, joined with the participants' roles.</summary>
internal sealed class ContactLensFormat : JsonTranscriptFormat
{
    public ContactLensFormat()
        : base("contact-lens", "Amazon Connect Contact Lens, voice and chat")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["Transcript[].ParticipantId", "Participants[].ParticipantRole Channel"];

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        transcript.Id = conversation.Find("CustomerMetadata")?.Find("ContactId")?.Id() ?? transcript.Id;
        transcript.Channel = conversation.Find("Channel")?.Text().ToLowerInvariant();
        Dictionary<string, ParticipantRole> participants = ReadParticipants(conversation);
        foreach (JsonSource turn in conversation.Get("Transcript", "It holds the turns; redacted files have it too.").Items())
        {
            if (turn.Find("Type")?.Text() == "EVENT" || turn.Find("Content") is not { } content)
            {
                continue;
            }

            JsonSource participant = turn.Get("ParticipantId", "It says who spoke.");
            string id = participant.Id();
            ParticipantRole role = transcript.RoleOf(turn.Find("DisplayName")?.Text(), id)
                ?? (turn.Find("ParticipantRole") is { } own ? RoleOf(own)
                    : participants.TryGetValue(id, out ParticipantRole joined) ? joined
                    : throw participant.Problem("this participant is not in 'Participants'. Add it there with its 'ParticipantRole', or name it with --customer or --agent."));
            Message message = new(role, "")
            {
                Author = turn.Find("DisplayName")?.Text(),
                At = turn.Find("AbsoluteTime")?.Time(),
                StartOffset = turn.Find("BeginOffsetMillis")?.Milliseconds(),
                EndOffset = turn.Find("EndOffsetMillis")?.Milliseconds(),
            };
            if (message.EndOffset < message.StartOffset)
            {
                throw turn.Find("EndOffsetMillis")!.Problem("this lies before 'BeginOffsetMillis'. Give both in milliseconds from the start of the call.");
            }

            transcript.Add(message, content);
        }
    }

    private static Dictionary<string, ParticipantRole> ReadParticipants(JsonSource conversation)
    {
        Dictionary<string, ParticipantRole> roles = new(StringComparer.Ordinal);
        foreach (JsonSource participant in conversation.Find("Participants")?.Items() ?? [])
        {
            roles[participant.Get("ParticipantId", "Turns name who speaks by it.").Id()] =
                RoleOf(participant.Get("ParticipantRole", "It is CUSTOMER, AGENT, SUPERVISOR, CUSTOM_BOT or SYSTEM."));
        }

        return roles;
    }

    private static ParticipantRole RoleOf(JsonSource role) => role.Text() switch
    {
        "CUSTOMER" => ParticipantRole.Customer,
        "AGENT" => ParticipantRole.Agent,
        "SUPERVISOR" => ParticipantRole.Supervisor,
        "CUSTOM_BOT" => ParticipantRole.Bot,
        "SYSTEM" => ParticipantRole.System,
        _ => throw role.Unknown("role", "CUSTOMER, AGENT, SUPERVISOR, CUSTOM_BOT, SYSTEM"),
    };
}
