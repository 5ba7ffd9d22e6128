using System.Text.Json.Serialization;

namespace Deescalate;

/// <summary>How <c>moves.json</c> is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(IReadOnlyList<MoveRule>))]
internal sealed partial class MoveGrammarJson : JsonSerializerContext;
