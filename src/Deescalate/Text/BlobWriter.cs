using System.Runtime.InteropServices;
using System.Text;

namespace Deescalate.Text;

/// <summary>Writes arrays of plain values and strings one after the other, for <see cref="BlobReader"/>. Little-endian machines only, as .NET's own.</summary>
internal sealed class BlobWriter
{
#pragma warning disable CA1001 // a memory stream holds nothing that needs disposing
    private readonly MemoryStream _stream = new();
#pragma warning restore CA1001

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        _stream.Write(MemoryMarshal.AsBytes(values));
        while (_stream.Length % 8 != 0)
        {
            _stream.WriteByte(0);
        }
    }

    public void Write(int value) => _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    public void Write(float value) => _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<float>(in value)));

    public void Write(string? value)
    {
        byte[] bytes = value is null ? [] : Encoding.UTF8.GetBytes(value);
        Write(value is null ? -1 : bytes.Length);
        _stream.Write(bytes);
    }

    public byte[] ToArray() => _stream.ToArray();
}
