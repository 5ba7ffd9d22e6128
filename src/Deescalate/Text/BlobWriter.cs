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
        Align();
        _bytes.AddRange(MemoryMarshal.AsBytes(values));
        Align();
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

    /// <summary>Tables begin at a multiple of eight bytes, so that no value lies across two lines of the processor's cache.</summary>
    private void Align()
    {
        while (_bytes.Count % sizeof(ulong) != 0)
        {
            _bytes.Add(0);
        }
    }
}
