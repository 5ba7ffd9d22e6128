using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Deescalate.Wire;

/// <summary>The wire format for <see cref="JsonSerializer"/>: conversations are read and written, analyses written. Put it into an application's
/// <see cref="JsonSerializerOptions.TypeInfoResolverChain"/> and its endpoints speak the wire format, without reflection.</summary>
/// <remarks>Immutable and safe to share between threads. Written by hand: the source generator would walk the whole object graph of an analysis and
/// publish a second, different form of every type in it.</remarks>
public sealed class ConversationJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    /// <summary>Creates a context with options of its own.</summary>
    /// <param name="options">The options; they belong to the context from now on.</param>
    public ConversationJsonContext(JsonSerializerOptions? options = null)
        : base(options)
    {
    }

    /// <summary>The context with default options.</summary>
    public static ConversationJsonContext Default { get; } = new(new JsonSerializerOptions());

    /// <summary>How a conversation is read and written.</summary>
    public JsonTypeInfo<Conversation> Conversation => (JsonTypeInfo<Conversation>)Options.GetTypeInfo(typeof(Conversation));

    /// <summary>How an analysis is written.</summary>
    public JsonTypeInfo<ConversationAnalysis> ConversationAnalysis => (JsonTypeInfo<ConversationAnalysis>)Options.GetTypeInfo(typeof(ConversationAnalysis));

    /// <inheritdoc/>
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public override JsonTypeInfo? GetTypeInfo(Type type) => Create(type, Options);

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => Create(type, options);

    private static JsonTypeInfo? Create(Type type, JsonSerializerOptions options) =>
        type == typeof(Conversation) ? JsonMetadataServices.CreateValueInfo<Conversation>(options, new ConversationConverter())
        : type == typeof(ConversationAnalysis) ? JsonMetadataServices.CreateValueInfo<ConversationAnalysis>(options, new ConversationAnalysisConverter())
        : null;
}
