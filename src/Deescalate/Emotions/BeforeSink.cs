using System.Runtime.CompilerServices;

namespace Deescalate;

/// <summary>Passes the n-grams of a message on as those of one that is answered.</summary>
/// <param name="sink">What takes them.</param>
internal struct BeforeSink<TSink>(TSink sink) : INgramSink
    where TSink : struct, INgramSink
{
    private TSink _sink = sink;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key, int first, int last) => _sink.Add(NgramKey.Before(key), first, last);
}
