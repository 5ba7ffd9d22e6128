namespace Deescalate.Transcripts.Reading;

/// <summary>Reads text and keeps what was read since a place, so that reading can begin there again. Holds that much, not the file.</summary>
internal sealed class RewindableReader(TextReader inner) : TextReader
{
    private const int FirstSize = 8192;

    private char[] _buffer = new char[FirstSize];
    private int _start;
    private int _next;
    private int _end;

    /// <summary>What was read since the place, as far as the first line break and with it; empty where there was none.</summary>
    public ReadOnlySpan<char> FirstLine
    {
        get
        {
            ReadOnlySpan<char> kept = _buffer.AsSpan(_start, _end - _start);
            int at = kept.IndexOfAny('\r', '\n');
            return at < 0 ? [] : kept[..(at + (kept[at] == '\r' && at + 1 < kept.Length && kept[at + 1] == '\n' ? 2 : 1))];
        }
    }

    /// <summary>Moves the place on.</summary>
    public void Forget(int characters) => _start += characters;

    /// <summary>Goes back to the place.</summary>
    public void Rewind() => _next = _start;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (_next == _end)
        {
            MakeRoom();
            _end += inner.Read(_buffer.AsSpan(_end));
        }

        return Give(buffer);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count), CancellationToken.None).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        if (_next == _end)
        {
            MakeRoom();
            _end += await inner.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        }

        return Give(buffer.Span);
    }

    private int Give(Span<char> buffer)
    {
        int length = Math.Min(buffer.Length, _end - _next);
        _buffer.AsSpan(_next, length).CopyTo(buffer);
        _next += length;
        return length;
    }

    private void MakeRoom()
    {
        int kept = _end - _start;
        char[] target = kept > _buffer.Length / 2 ? new char[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        (_buffer, _next, _end, _start) = (target, _next - _start, kept, 0);
    }
}
