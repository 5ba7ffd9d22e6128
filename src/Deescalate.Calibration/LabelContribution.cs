namespace Deescalate.Calibration;

/// <summary>What an n-gram of a message adds to the log-odds of a label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Span">The words; the whole message for what concerns its length, marks or capitals, and for the label's bias.</param>
/// <param name="LogOdds">What it adds; negative where it speaks against the label.</param>
public readonly record struct LabelContribution(string Label, TextSpan Span, double LogOdds)
{
    /// <summary>Whether the words stand in the customer's message before: <see cref="Span"/> is then a part of that one.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Before { get; init; }
}
