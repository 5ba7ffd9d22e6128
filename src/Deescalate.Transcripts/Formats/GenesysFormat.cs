namespace Deescalate.Transcripts.Formats;

/// <summary>A Genesys Cloud speech and text analytics transcript: phrases with the purpose of who spoke them.</summary>
internal sealed class GenesysFormat : JsonTranscriptFormat
{
    public GenesysFormat()
        : base("genesys", "Genesys Cloud speech and text analytics transcripts")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["transcripts[].phrases[].text", "conversationId communicationId transcripts"];

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        transcript.Id = conversation.Find("conversationId")?.Id() ?? transcript.Id;
        transcript.Channel = conversation.Find("mediaType")?.Text();
        DateTimeOffset? start = conversation.Find("startTime")?.Time();
        List<(TimeSpan At, Message Message, JsonSource Text)> phrases = [];
        foreach (JsonSource part in conversation.Get("transcripts", "It holds the transcripts with their phrases.").Items())
        {
            foreach (JsonSource phrase in part.Get("phrases", "It holds what was said.").Items())
            {
                phrases.Add(ReadPhrase(phrase, start, transcript));
            }
        }

        // The sort is stable: phrases that begin together stay in the order of the file.
        foreach ((_, Message message, JsonSource text) in phrases.OrderBy(p => p.At))
        {
            transcript.Add(message, text);
        }
    }

    private static (TimeSpan At, Message Message, JsonSource Text) ReadPhrase(JsonSource phrase, DateTimeOffset? conversationStart, TranscriptBuilder transcript)
    {
        JsonSource purpose = phrase.Get("participantPurpose", "It says who spoke: 'external' or 'internal'.");
        DateTimeOffset? at = phrase.Find("startTimeMs")?.Time();
        TimeSpan? start = phrase.Find("offset")?.Get("milliseconds", "It is the offset from the start.").Milliseconds() ?? (at - conversationStart is { } since && since >= TimeSpan.Zero ? since : null);
        TimeSpan? length = phrase.Find("duration")?.Get("milliseconds", "It is how long the phrase took.").Milliseconds();
        Message message = new(transcript.RoleOf(phrase.Find("userId")?.Id()) ?? RoleOf(purpose), "") { At = at, StartOffset = start, EndOffset = start + length };
        return (start ?? TimeSpan.Zero, message, phrase.Get("text", "It holds the words."));
    }

    private static ParticipantRole RoleOf(JsonSource purpose) => purpose.Text() switch
    {
        "external" or "customer" => ParticipantRole.Customer,
        "internal" or "agent" or "user" => ParticipantRole.Agent,
        "acd" or "ivr" or "bot" or "botflow" => ParticipantRole.Bot,
        _ => throw purpose.Unknown("purpose", "external, internal, customer, agent, user, acd, ivr, bot, botflow"),
    };
}
