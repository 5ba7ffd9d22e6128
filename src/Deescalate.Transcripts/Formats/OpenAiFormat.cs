using System.Text.Json;

namespace Deescalate.Transcripts.Formats;

/// <summary>Chat messages as language models take them: a list with role and content, or an object that holds the list in <c>messages</c>.</summary>
internal sealed class OpenAiFormat : JsonTranscriptFormat
{
    public OpenAiFormat()
        : base("openai", "OpenAI-style chat messages: role and content")
    {
    }

    public override IReadOnlyList<string> Signatures { get; } = ["messages[].content messages[].role", "[].content [].role"];

    protected internal override void Read(JsonSource conversation, TranscriptBuilder transcript)
    {
        bool list = conversation.Kind == JsonValueKind.Array;
        transcript.Id = list ? transcript.Id : (conversation.Find("id") ?? conversation.Find("conversation_id"))?.Id() ?? transcript.Id;
        foreach (JsonSource message in (list ? conversation : conversation.Get("messages", "It holds the messages, each with 'role' and 'content'.")).Items())
        {
            string? name = message.Find("name")?.Text();
            JsonSource role = message.Get("role", "It is 'user', 'assistant', 'system', 'developer' or 'tool'.");
            if (message.Find("content") is not { } content)
            {
                // A call of a tool: nothing is said.
                continue;
            }

            Message read = new(transcript.RoleOf(name) ?? RoleOf(role), "") { Author = name };
            AddContent(content, read, transcript);
        }
    }

    /// <summary>Content is a string, or a list of parts, of which those of type text have words.</summary>
    private static void AddContent(JsonSource content, Message message, TranscriptBuilder transcript)
    {
        if (content.Kind != JsonValueKind.Array)
        {
            transcript.Add(message, content);
            return;
        }

        transcript.Open(message);
        foreach (JsonSource part in content.Items())
        {
            JsonSource type = part.Get("type", "A part is of type 'text', 'image_url', 'input_audio' or 'file'.");
            if (type.Text() is "text" or "input_text" or "output_text" or "refusal")
            {
                JsonSource text = part.Get(type.Text() == "refusal" ? "refusal" : "text", "It holds the words of the part.");
                SourcePosition at = new(0, text.Path, 0);
                transcript.OpenText.Append(transcript.OpenText.Length > 0 ? "\n" : "", at);
                transcript.OpenText.Append(text.Text(), at);
            }
        }
    }

    private static ParticipantRole RoleOf(JsonSource role) => role.Text() switch
    {
        "user" => ParticipantRole.Customer,
        "assistant" => ParticipantRole.Bot,
        "system" or "developer" or "tool" or "function" => ParticipantRole.System,
        _ => throw role.Unknown("role", "user, assistant, system, developer, tool, function"),
    };
}
