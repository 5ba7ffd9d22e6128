namespace Deescalate.Calibration;

/// <summary>How probable a label is for a message.</summary>
/// <param name="Label">The label.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="IsGiven">Whether the probability reaches the label's threshold.</param>
public readonly record struct LabelScore(string Label, double Probability, bool IsGiven);
