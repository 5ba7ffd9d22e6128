namespace Deescalate;

/// <summary>An n-gram of a message that says something about a label.</summary>
/// <param name="Label">Number of the label.</param>
/// <param name="Weight">Its weight in steps of the label's scale.</param>
/// <param name="First">First term, or -1 for the whole message.</param>
/// <param name="Last">Last term.</param>
internal readonly record struct NgramHit(int Label, int Weight, int First, int Last);
