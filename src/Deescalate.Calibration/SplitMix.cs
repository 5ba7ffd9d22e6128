namespace Deescalate.Calibration;

/// <summary>Pseudo-random numbers from a seed: SplitMix64 (Steele, Lea and Flood, 2014). The same on every machine and in every version of .NET.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Puts items in random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int k = (int)(Next() % (ulong)(i + 1));
            (items[i], items[k]) = (items[k], items[i]);
        }
    }
}
