namespace Deescalate;

/// <summary>An n-gram in the table of fitted weights.</summary>
/// <param name="Check">The part of the n-gram's hash that its place in the table does not tell.</param>
/// <param name="Row">Its weights; none for a free place.</param>
internal readonly record struct WeightSlot(uint Check, WeightRow Row)
{
    public static WeightSlot Of(ulong mixed, WeightRow row) => new((uint)mixed, row);
}
