using System.Text;

namespace Deescalate.Transcripts.Tests;

/// <summary>A file that is made up while it is read: a head, any number of items, a tail.</summary>
internal sealed class GeneratedStream(string head, Func<int, string> item, int count, string tail) : Stream
{
    private byte[] _part = Encoding.UTF8.GetBytes(head);
    private int _at;
    private int _next;

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int given = 0;
        while (given < count && (_at < _part.Length || Refill()))
        {
            int length = Math.Min(count - given, _part.Length - _at);
            _part.AsSpan(_at, length).CopyTo(buffer.AsSpan(offset + given));
            _at += length;
            given += length;
        }

        Given += given;
        return given;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Refill()
    {
        if (_next > count)
        {
            return false;
        }

        _part = Encoding.UTF8.GetBytes(_next < count ? item(_next) : tail);
        _next++;
        _at = 0;
        return _part.Length > 0 || Refill();
    }
}
