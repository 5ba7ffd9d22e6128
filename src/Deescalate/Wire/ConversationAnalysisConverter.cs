using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deescalate.Wire;

/// <summary>Lets a serializer write analyses in the wire format.</summary>
internal sealed class ConversationAnalysisConverter : JsonConverter<ConversationAnalysis>
{
    public override ConversationAnalysis Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An analysis is written, not read: its wire form leaves out descriptors and reasons. Analyze the conversation again, or keep a SessionSnapshot.");

    public override void Write(Utf8JsonWriter writer, ConversationAnalysis value, JsonSerializerOptions options) => AnalysisJsonWriter.Write(writer, value);
}
