using System.Text;

namespace Deescalate.Cli.Lint;

/// <summary>Reads a file of replies; what it holds, its name or its first character says.</summary>
internal static class ReplyFileReader
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes of a file.</summary>
    public static ReplyFile Read(string name, ReadOnlySpan<byte> bytes, ReplySplit split)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        string text;
        try
        {
            text = _strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            return new ReplyFile(name, new SourceText(""), [], [], [$"{name}: not UTF-8; byte {e.Index + 1} belongs to no character. Save the file as UTF-8."]);
        }

        SourceText source = new(text);
        return IsJson(name, text) ? new JsonReplyReader(name, source).Read() : PlainReplyReader.Read(name, source, split);
    }

    /// <summary>Canned replies like to begin with a placeholder in braces, so a brace alone is not enough.</summary>
    private static bool IsJson(string name, string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return Path.GetExtension(name).ToUpperInvariant() is ".JSONL" or ".NDJSON" || (start.StartsWith('{') && start[1..].TrimStart().StartsWith('"'));
    }
}
