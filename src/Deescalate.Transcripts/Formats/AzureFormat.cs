namespace Deescalate.Transcripts.Formats;

/// <summary>Conversations as Azure AI Language takes them for analysis: items with participant, role and text, of chats and of transcribed calls.</summary>
internal sealed class AzureFormat : JsonTranscriptFormat
{
    public AzureFormat()
        : base("azure", "Azure AI Language conversation items")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["conversationItems[].participantId", "conversationItems[].text"];

    public override string? List => "analysisInput.conversations";

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        transcript.Id = conversation.Find("id")?.Id() ?? transcript.Id;
        transcript.Channel = conversation.Find("modality")?.Text();
        foreach (JsonSource item in conversation.Get("conversationItems", "It holds what was said.").Items())
        {
            JsonSource participant = item.Get("participantId", "It says who spoke.");
            JsonSource text = item.Find("text") ?? item.Find("itn") ?? item.Find("lexical") ?? throw item.Problem("the words are missing. An item has 'text', and of a call 'itn' or 'lexical'.");
            JsonSource? timing = item.Find("conversationItemLevelTiming");
            TimeSpan? start = Ticks(timing?.Find("offset"));
            Message message = new(RoleOf(item, participant, transcript), "") { Author = participant.Id(), StartOffset = start, EndOffset = start + Ticks(timing?.Find("duration")) };
            transcript.Add(message, text);
        }
    }

    private static TimeSpan? Ticks(JsonSource? ticks)
    {
        const double Most = 1e16;
        return ticks?.Number("a number of ticks of 100 nanoseconds") is not { } count ? null
            : count <= Most ? TimeSpan.FromTicks((long)count)
            : throw ticks.Problem("this is later than any recording. Give ticks of 100 nanoseconds from its start.");
    }

    private static ParticipantRole RoleOf(JsonSource item, JsonSource participant, TranscriptBuilder transcript)
    {
        string id = participant.Id();
        if (transcript.RoleOf(id) is { } named)
        {
            return named;
        }

        return item.Find("role") is { } role
            ? role.Text().ToUpperInvariant() switch
            {
                "CUSTOMER" => ParticipantRole.Customer,
                "AGENT" => ParticipantRole.Agent,
                _ => throw role.Problem("only 'Customer' and 'Agent' say who spoke. Name the participant's id with --customer or --agent."),
            }
            : id.StartsWith("customer", StringComparison.OrdinalIgnoreCase) ? ParticipantRole.Customer
            : id.StartsWith("agent", StringComparison.OrdinalIgnoreCase) ? ParticipantRole.Agent
            : throw participant.Problem("nothing says whether this participant is the customer or an agent. Give the item a 'role', or name the id with --customer or --agent.");
    }
}
