using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deescalate.Wire;

/// <summary>Lets a serializer read and write conversations in the wire format.</summary>
internal sealed class ConversationConverter : JsonConverter<Conversation>
{
    public override Conversation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ConversationJsonReader conversation = new(reader);
        try
        {
            return conversation.ReadConversation();
        }
        catch (JsonException e) when (e.LineNumber is null)
        {
            throw new JsonException($"{conversation.Path}: {e.Message}", e);
        }
        finally
        {
            reader = conversation.Reader;
        }
    }

    public override void Write(Utf8JsonWriter writer, Conversation value, JsonSerializerOptions options) => ConversationJsonWriter.Write(writer, value);
}
