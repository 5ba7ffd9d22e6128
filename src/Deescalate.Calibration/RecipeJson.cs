using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deescalate.Calibration;

/// <summary>How recipes are read: comments are allowed, a misspelt member is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CalibrationRecipe))]
internal sealed partial class RecipeJson : JsonSerializerContext;
