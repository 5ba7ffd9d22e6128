using System.Buffers.Text;

namespace Deescalate.Wire;

/// <summary>Halves of characters in JSON: <c>"\ud83d"</c> is what is left of a character where an export cut a text by its length. No reader takes them.</summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The JSON with each escape of half a character replaced by that of U+FFFD, which is as long: all else keeps its place. Null where there is none.</summary>
    /// <param name="json">JSON, or the inside of one of its strings.</param>
    public static byte[]? Mend(ReadOnlySpan<byte> json)
    {
        byte[]? mended = null;
        for (int i = NextEscape(json, 0); i < json.Length; i = NextEscape(json, i))
        {
            int unit = UnitAt(json, i);
            if (unit is >= 0xD800 and <= 0xDBFF && UnitAt(json, i + EscapeLength) is >= 0xDC00 and <= 0xDFFF)
            {
                i += 2 * EscapeLength;
            }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                mended ??= json.ToArray();
                "\\ufffd"u8.CopyTo(mended.AsSpan(i));
                i += EscapeLength;
            }
            else
            {
                // Two backslashes are one, and begin nothing.
                i += 2;
            }
        }

        return mended;
    }

    private static int NextEscape(ReadOnlySpan<byte> json, int start)
    {
        int at = start < json.Length ? json[start..].IndexOf((byte)'\\') : -1;
        return at < 0 ? json.Length : start + at;
    }

    /// <summary>The UTF-16 code unit that is escaped at a place; -1 where none is.</summary>
    private static int UnitAt(ReadOnlySpan<byte> json, int at) =>
        json.Length - at >= EscapeLength && json[at] == '\\' && json[at + 1] == 'u' && Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out int read, 'x') && read == 4 ? unit : -1;
}
