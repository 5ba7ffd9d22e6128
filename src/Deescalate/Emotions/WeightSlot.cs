namespace Deescalate;

/// <summary>An n-gram in the table of fitted weights.</summary>
/// <param name="Check">The part of the n-gram's hash that its place in the table does not tell.</param>
/// <param name="Entry">Where its weights begin, times 256, plus how many there are; 0 for a free place.</param>
internal readonly record struct WeightSlot(uint Check, uint Entry)
{
    private const int CountBits = 8;

    public int Start => (int)(Entry >> CountBits);

    public int Count => (int)(Entry & ((1u << CountBits) - 1));

    public static WeightSlot Of(ulong mixed, int start, int count) => new((uint)mixed, ((uint)start << CountBits) | (uint)count);
}
