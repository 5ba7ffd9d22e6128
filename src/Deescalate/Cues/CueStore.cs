using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>All compiled cues one after the other, each a header with its elements right behind it: trying a cue touches one or two lines of the
/// processor's cache. A cue is named by its place. Immutable.</summary>
internal sealed class CueStore(Flat<ulong> slots, int count)
{
    /// <summary>Slots of a header; an element takes one.</summary>
    private static readonly int _header = Unsafe.SizeOf<CompiledCue>() / sizeof(ulong);

    /// <summary>Number of cues.</summary>
    public int Count => count;

    public ref readonly CompiledCue this[int place] => ref Unsafe.As<ulong, CompiledCue>(ref Unsafe.AsRef(in slots[place]));

    public ReadOnlySpan<CueElement> ElementsOf(int place) => MemoryMarshal.Cast<ulong, CueElement>(slots.Slice(place + _header, this[place].Count));

    /// <summary>Asks the processor to fetch a cue that will be tried soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int place) => slots.Prefetch(place);

    /// <summary>Appends a cue; returns its place.</summary>
    public static int Append(List<ulong> slots, in CompiledCue cue, IReadOnlyCollection<CueElement> elements)
    {
        int place = slots.Count;
        slots.AddRange(MemoryMarshal.Cast<CompiledCue, ulong>(new ReadOnlySpan<CompiledCue>(in cue)));
        slots.AddRange(MemoryMarshal.Cast<CueElement, ulong>(elements.ToArray()));
        return place;
    }

    public void Write(BlobWriter blob)
    {
        blob.Write(count);
        blob.Write(slots.AsSpan());
    }

    public static CueStore Read(ref BlobReader blob)
    {
        int count = blob.Int();
        return new CueStore(blob.Table<ulong>(), count);
    }
}
