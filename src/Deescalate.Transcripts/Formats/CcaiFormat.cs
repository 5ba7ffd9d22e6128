using System.Globalization;

namespace Deescalate.Transcripts.Formats;

/// <summary>Google's Contact Center AI: files in its conversation data format (<c>entries</c>), and conversations that Insights exports (<c>transcriptSegments</c>).</summary>
internal sealed class CcaiFormat : JsonTranscriptFormat
{
    private const string KnownRoles = "CUSTOMER, END_USER, AGENT, HUMAN_AGENT, AUTOMATED_AGENT";

    public CcaiFormat()
        : base("ccai", "Google CCAI conversation data, and Insights exports")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["entries[].text", "transcript.transcriptSegments[].text"];

    public override string? List => "conversations";

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        if (conversation.Find("transcript") is { } exported)
        {
            transcript.Id = conversation.Find("name")?.Id() ?? transcript.Id;
            transcript.Channel = conversation.Find("medium")?.Text().ToLowerInvariant();
            (string? customer, string? agent) = ReadChannels(conversation);
            foreach (JsonSource segment in exported.Get("transcriptSegments", "It holds what was said.").Items())
            {
                AddSegment(segment, customer, agent, transcript);
            }

            return;
        }

        foreach (JsonSource entry in conversation.Get("entries", "It holds what was said; an export of Insights has 'transcript' instead.").Items())
        {
            AddEntry(entry, transcript);
        }
    }

    private static void AddEntry(JsonSource entry, TranscriptBuilder transcript)
    {
        const double LeastTime = 1e14; // Microseconds: from 1973 on it is a point in time, below it an offset in the recording.
        string? user = entry.Find("user_id")?.Id();
        JsonSource role = entry.Get("role", $"It is one of {KnownRoles}.");
        double? stamp = entry.Find("start_timestamp_usec")?.Number("a number of microseconds");
        Message message = new(transcript.RoleOf(user) ?? RoleOf(role), "")
        {
            Author = user,
            At = stamp is >= LeastTime and < 1e17 ? DateTimeOffset.UnixEpoch.AddMicroseconds(stamp.Value) : null,
            StartOffset = stamp is < LeastTime ? TimeSpan.FromMicroseconds(stamp.Value) : null,
        };
        transcript.Add(message, entry.Get("text", "It holds the words."));
    }

    private static void AddSegment(JsonSource segment, string? customer, string? agent, TranscriptBuilder transcript)
    {
        JsonSource? participant = segment.Find("segmentParticipant");
        string? user = participant?.Find("userId")?.Id();
        ParticipantRole role = transcript.RoleOf(user) ?? (participant?.Find("role") is { } own ? RoleOf(own) : RoleOfChannel(segment, customer, agent));
        IReadOnlyList<JsonSource> words = segment.Find("words")?.Items() ?? [];
        Message message = new(role, "")
        {
            Author = user,
            At = segment.Find("messageTime")?.Time(),
            StartOffset = words.Count > 0 ? ReadOffset(words[0].Find("startOffset")) : null,
            EndOffset = words.Count > 0 ? ReadOffset(words[^1].Find("endOffset")) : null,
        };
        transcript.Add(message, segment.Get("text", "It holds the words."));
    }

    private static (string? Customer, string? Agent) ReadChannels(JsonSource conversation)
    {
        JsonSource? call = conversation.Find("callMetadata");
        return (call?.Find("customerChannel")?.Id(), call?.Find("agentChannel")?.Id());
    }

    private static ParticipantRole RoleOfChannel(JsonSource segment, string? customer, string? agent)
    {
        JsonSource tag = segment.Find("channelTag") ?? throw segment.Problem("nothing says who spoke. A segment has 'segmentParticipant' with its 'role', or a 'channelTag'.");
        string channel = tag.Id();
        return channel == customer ? ParticipantRole.Customer
            : channel == agent ? ParticipantRole.Agent
            : throw tag.Problem("'callMetadata' does not say whose channel this is. Give 'customerChannel' and 'agentChannel' there.");
    }

    /// <summary>Durations are strings such as <c>1.200s</c>.</summary>
    private static TimeSpan? ReadOffset(JsonSource? offset) =>
        offset is null ? null
        : offset.Text() is var text && text.EndsWith('s') && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < 1e9
            ? TimeSpan.FromSeconds(seconds)
            : throw offset.Problem("expected a duration such as 1.200s, but found another string.");

    private static ParticipantRole RoleOf(JsonSource role) => role.Text() switch
    {
        "CUSTOMER" or "END_USER" => ParticipantRole.Customer,
        "AGENT" or "HUMAN_AGENT" => ParticipantRole.Agent,
        "AUTOMATED_AGENT" or "ANY_AGENT" => ParticipantRole.Bot,
        _ => throw role.Unknown("role", KnownRoles),
    };
}
