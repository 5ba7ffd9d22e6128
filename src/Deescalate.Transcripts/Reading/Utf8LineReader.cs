using System.Buffers;

namespace Deescalate.Transcripts.Reading;

/// <summary>Reads a stream line by line as bytes, so that a line with broken characters spoils nothing but itself. Holds one line, not the file.</summary>
internal sealed class Utf8LineReader(Stream stream)
{
    private const int FirstSize = 16 * 1024;

    private readonly Queue<Utf8Line> _peeked = new();
    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private int _number;
    private bool _ended;

    /// <summary>Reads lines ahead until so many with content are known, and keeps them for <see cref="ReadAsync"/>.</summary>
    public async ValueTask<IReadOnlyList<Utf8Line>> PeekAsync(int contentLines, CancellationToken cancellationToken)
    {
        List<Utf8Line> found = [];
        while (found.Count < contentLines && await ReadFromStreamAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            Utf8Line kept = line with { Bytes = line.Bytes.ToArray() };
            _peeked.Enqueue(kept);
            if (!kept.IsBlank)
            {
                found.Add(kept);
            }
        }

        return found;
    }

    /// <summary>The next line; null at the end.</summary>
    public ValueTask<Utf8Line?> ReadAsync(CancellationToken cancellationToken) =>
        _peeked.TryDequeue(out Utf8Line line) ? new ValueTask<Utf8Line?>(line) : ReadFromStreamAsync(cancellationToken);

    /// <summary>All that is left, with plain line feeds.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadToEndAsync(CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> rest = new(FirstSize);
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            rest.Write(line.Bytes.Span);
            rest.Write("\n"u8);
        }

        return rest.WrittenMemory;
    }

    private async ValueTask<Utf8Line?> ReadFromStreamAsync(CancellationToken cancellationToken)
    {
        int searched = _start;
        while (true)
        {
            int at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return Take(searched + at, searched + at + 1);
            }

            if (_ended)
            {
                return _start < _end ? Take(_end, _end) : null;
            }

            searched = _end - _start;
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        int kept = _end - _start;
        byte[] target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, kept);
        (_buffer, _start, _end) = (target, 0, kept);
        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
    }

    private Utf8Line Take(int end, int next)
    {
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, end - _start);
        if (_number == 0 && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        _start = next;
        return new Utf8Line(++_number, line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line);
    }
}
