using System.Buffers;
using System.Text;

namespace Deescalate.Transcripts.Reading;

/// <summary>A file on its way in: its first bytes, by which its format is known, and the stream that gives all of it.</summary>
internal sealed class TranscriptInput
{
    private const int HeadSize = 256 * 1024;
    private const int BufferSize = 64 * 1024;

    private readonly Stream _rest;

    private TranscriptInput(Stream rest, string source, TranscriptOptions options, JsonHead head)
    {
        _rest = rest;
        Source = source;
        Options = options;
        Head = head;
    }

    /// <summary>The file's name, for error texts.</summary>
    public string Source { get; }

    public TranscriptOptions Options { get; }

    /// <summary>The first bytes.</summary>
    public JsonHead Head { get; }

    /// <summary>The file's name without folder and ending, where it has one: the id of a conversation that fills a file.</summary>
    public string? FileId => Path.HasExtension(Source) ? Path.GetFileNameWithoutExtension(Source) : null;

    /// <summary>Reads as much as is needed to know the format: a whole first line if it is JSON, 256 KB at most.</summary>
    public static async ValueTask<TranscriptInput> OpenAsync(Stream stream, string source, TranscriptOptions options, CancellationToken cancellationToken)
    {
        byte[] head = new byte[BufferSize];
        int length = 0;
        bool ended = false;
        bool lines = source.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || source.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
        while (!ended && length < HeadSize && !new JsonHead(head.AsMemory(0, length), ended, lines).FirstLineIsJson)
        {
            if (length == head.Length)
            {
                Array.Resize(ref head, head.Length * 2);
            }

            int read = await stream.ReadAsync(head.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            ended = read == 0;
            if (Utf16Of(head.AsSpan(0, length)) is { } encoding)
            {
                Stream utf8 = Encoding.CreateTranscodingStream(new ReplayStream(head.AsMemory(2, length - 2), stream), encoding, Encoding.UTF8, leaveOpen: true);
                return await OpenAsync(utf8, source, options, cancellationToken).ConfigureAwait(false);
            }
        }

        ReadOnlyMemory<byte> bytes = head.AsMemory(0, length);
        bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return new TranscriptInput(stream, source, options, new JsonHead(bytes, ended, lines));
    }

    /// <summary>The stream from its beginning, without byte order mark. To be called once.</summary>
    public Stream Open() => new ReplayStream(Head.Bytes, _rest);

    /// <summary>All of it.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadToEndAsync(CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> all = new(BufferSize);
        all.Write(Head.Bytes.Span);
        int read;
        while ((read = await _rest.ReadAsync(all.GetMemory(BufferSize), cancellationToken).ConfigureAwait(false)) > 0)
        {
            all.Advance(read);
        }

        return all.WrittenMemory;
    }

    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };
}
