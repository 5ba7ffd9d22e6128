namespace Deescalate;

/// <summary>An n-gram in the table of fitted weights.</summary>
/// <param name="Check">The part of the n-gram's hash that its place in the table does not tell.</param>
/// <param name="Entry">Number of its row of weights, plus one; 0 for a free place.</param>
internal readonly record struct WeightSlot(uint Check, uint Entry)
{
    /// <summary>Number of its row; -1 for a free place.</summary>
    public int Row => (int)Entry - 1;

    public static WeightSlot Of(ulong mixed, int row) => new((uint)mixed, (uint)row + 1);
}
