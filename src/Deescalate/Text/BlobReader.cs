using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Deescalate.Text;

/// <summary>Reads what <see cref="BlobWriter"/> wrote, without copying the tables. The memory must outlive what is read.</summary>
internal unsafe ref struct BlobReader(byte* blob, int length)
{
    private int _at;

    public Flat<T> Table<T>()
        where T : unmanaged => Flat<T>.Over((T*)Take(Unsafe.SizeOf<T>(), out int count), count);

    public int Int()
    {
        Check(sizeof(int));
        int value = Unsafe.ReadUnaligned<int>(blob + _at);
        _at += sizeof(int);
        return value;
    }

    public float Float() => BitConverter.Int32BitsToSingle(Int());

    public string? Text()
    {
        int bytes = Int();
        if (bytes < 0)
        {
            return null;
        }

        Check(bytes);
        string text = Encoding.UTF8.GetString(blob + _at, bytes);
        _at += bytes;
        return text;
    }

    /// <summary>The common part of all tables: a process that starts compiles it once.</summary>
    private byte* Take(int size, out int count)
    {
        count = Int();
        Align();
        int bytes = checked(count * size);
        Check(bytes);
        byte* first = blob + _at;
        _at += bytes;
        Align();
        return first;
    }

    private void Align() => _at = (_at + sizeof(ulong) - 1) & ~(sizeof(ulong) - 1);

    private readonly void Check(int bytes)
    {
        if (bytes < 0 || bytes > length - _at)
        {
            throw new InvalidDataException("The compiled rules are cut short. Build the library again.");
        }
    }
}
