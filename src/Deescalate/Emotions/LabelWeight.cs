namespace Deescalate;

/// <summary>What an n-gram says about one label.</summary>
/// <param name="Label">Number of the label.</param>
/// <param name="Weight">Its weight in steps of the label's scale.</param>
internal readonly record struct LabelWeight(byte Label, sbyte Weight);
