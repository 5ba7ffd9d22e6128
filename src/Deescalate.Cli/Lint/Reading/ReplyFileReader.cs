using System.Text;

namespace Deescalate.Cli.Lint;

/// <summary>Reads a file of replies; what it holds, its name or its first character says.</summary>
internal static class ReplyFileReader
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes of a file.</summary>
    public static ReplyFile Read(string name, ReadOnlySpan<byte> bytes, ReplySplit split)
    {
        (Encoding encoding, int mark) = EncodingOf(bytes);
        string text;
        try
        {
            text = encoding.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException e)
        {
            string found = encoding is UnicodeEncoding ? "not UTF-16, though its byte order mark says so" : $"not UTF-8; byte {mark + e.Index + 1} belongs to no character";
            return new ReplyFile(name, new SourceText(""), [], [], [$"{name}: {found}. Save the file as UTF-8."]);
        }

        SourceText source = new(text);
        return IsJson(name, text) ? new JsonReplyReader(name, source).Read() : PlainReplyReader.Read(name, source, split);
    }

    /// <summary>How the bytes are to be read, and how many of them are a byte order mark.</summary>
    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (_strict, 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => (_strict, 0),
    };

    /// <summary>Canned replies like to begin with a placeholder in braces, so a brace alone is not enough.</summary>
    private static bool IsJson(string name, string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return Path.GetExtension(name).ToUpperInvariant() is ".JSONL" or ".NDJSON" || (start.StartsWith('{') && start[1..].TrimStart().StartsWith('"'));
    }
}
