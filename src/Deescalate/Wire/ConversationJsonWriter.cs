using System.Text.Json;

namespace Deescalate.Wire;

/// <summary>Writes a conversation in the form in which it is read.</summary>
internal static class ConversationJsonWriter
{
    public static void Write(Utf8JsonWriter writer, Conversation conversation)
    {
        writer.WriteStartObject();
        if (conversation.Id is not null)
        {
            writer.WriteString("id"u8, conversation.Id);
        }

        if (conversation.Channel is not null)
        {
            writer.WriteString("channel"u8, conversation.Channel);
        }

        writer.WriteStartArray("messages"u8);
        foreach (Message message in conversation.Messages)
        {
            Write(writer, message);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Message message)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, RoleNames.Of(message.Role));
        if (message.Author is not null)
        {
            writer.WriteString("author"u8, message.Author);
        }

        if (message.At is { } at)
        {
            writer.WriteString("at"u8, at);
        }

        if (message.StartOffset is { } start)
        {
            writer.WriteNumber("startMs"u8, start.TotalMilliseconds);
        }

        if (message.EndOffset is { } end)
        {
            writer.WriteNumber("endMs"u8, end.TotalMilliseconds);
        }

        writer.WriteString("text"u8, message.Text);
        writer.WriteEndObject();
    }
}
