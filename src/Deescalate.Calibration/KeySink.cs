namespace Deescalate.Calibration;

/// <summary>Collects the keys of a message's n-grams.</summary>
internal readonly struct KeySink(List<ulong> keys) : INgramSink
{
    public void Add(ulong key, int first, int last) => keys.Add(key);
}
