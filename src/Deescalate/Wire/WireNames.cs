using System.Collections.Frozen;
using System.Text.Json;

namespace Deescalate.Wire;

/// <summary>Names of an enumeration's values on the wire: camelCase.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, JsonEncodedText> _names =
        Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(v.ToString())));

    private static readonly FrozenDictionary<T, JsonEncodedText> _hyphenated =
        Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonEncodedText.Encode(JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString())));

    public static JsonEncodedText Of(T value) => _names[value];

    /// <summary>The name as attributes of findings have it: "how-much".</summary>
    public static JsonEncodedText Hyphenated(T value) => _hyphenated[value];
}
