namespace Deescalate.Calibration;

/// <summary>What an n-gram of a message adds to the log-odds of a label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Span">The words; the whole message for what concerns its length, marks or capitals, and for the label's bias.</param>
/// <param name="LogOdds">What it adds; negative where it speaks against the label.</param>
public readonly record struct LabelContribution(string Label, TextSpan Span, double LogOdds);
