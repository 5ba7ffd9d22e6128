using System.Collections.Frozen;
using System.Text.Json;

namespace Deescalate.Wire;

/// <summary>Names of an enumeration's values on the wire: camelCase.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, JsonEncodedText> _names =
        Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(v.ToString())));

    public static JsonEncodedText Of(T value) => _names[value];
}
