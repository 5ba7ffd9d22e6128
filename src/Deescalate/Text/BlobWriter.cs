using System.Runtime.InteropServices;
using System.Text;

namespace Deescalate.Text;

/// <summary>Writes arrays of plain values and strings one after the other, for <see cref="BlobReader"/>. Little-endian machines only, as .NET's own.</summary>
internal sealed class BlobWriter
{
    private readonly List<byte> _bytes = [];

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        _bytes.AddRange(MemoryMarshal.AsBytes(values));
        while (_bytes.Count % 8 != 0)
        {
            _bytes.Add(0);
        }
    }

    public void Write(int value) => _bytes.AddRange(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    public void Write(float value) => _bytes.AddRange(MemoryMarshal.AsBytes(new ReadOnlySpan<float>(in value)));

    public void Write(string? value)
    {
        byte[] bytes = value is null ? [] : Encoding.UTF8.GetBytes(value);
        Write(value is null ? -1 : bytes.Length);
        _bytes.AddRange(bytes);
    }

    public byte[] ToArray() => [.. _bytes];
}
