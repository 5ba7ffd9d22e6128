using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Deescalate.Text;

/// <summary>A read-only table of plain values that stays where it is: in the assembly's mapped image, or in an array that the collector does not move.
/// Only pages that are looked at cost memory.</summary>
/// <remarks>The library's compiled tables are made by its own build and trusted to be consistent; indexes are checked in debug builds only.</remarks>
internal readonly unsafe struct Flat<T>
    where T : unmanaged
{
    private readonly T* _first;
    private readonly T[]? _owner;

    private Flat(T* first, int length, T[]? owner)
    {
        _first = first;
        Length = length;
        _owner = owner;
    }

    public int Length { get; }

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            System.Diagnostics.Debug.Assert((uint)index < (uint)Length, "index of a compiled table");
            return ref _first[index];
        }
    }

    /// <summary>A table over memory that outlives it.</summary>
    public static Flat<T> Over(T* first, int length) => new(first, length, null);

    /// <summary>A table with a copy of the values.</summary>
    public static Flat<T> Of(ReadOnlySpan<T> values)
    {
        T[] pinned = GC.AllocateUninitializedArray<T>(Math.Max(values.Length, 1), pinned: true);
        values.CopyTo(pinned);
        return new Flat<T>((T*)Unsafe.AsPointer(ref pinned[0]), values.Length, pinned);
    }

    /// <summary>Asks the processor to fetch an entry that will be read soon, where it can be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int index)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_first + index);
        }
    }

    public ReadOnlySpan<T> AsSpan() => new(_first, Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Slice(int start, int length)
    {
        System.Diagnostics.Debug.Assert(start >= 0 && length >= 0 && start + length <= Length, "part of a compiled table");
        _ = _owner;
        return new(_first + start, length);
    }
}
