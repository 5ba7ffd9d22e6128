namespace Deescalate.Calibration;

/// <summary>How well one label was told on messages that its weights had not seen.</summary>
/// <param name="Label">The label.</param>
/// <param name="Messages">How many judged messages have it. Below about fifty the other figures say little.</param>
/// <param name="Precision">Share of the messages given the label that have it, 0 to 1.</param>
/// <param name="Recall">Share of the messages with the label that were given it, 0 to 1.</param>
/// <param name="F1">Harmonic mean of both, 0 to 1.</param>
/// <param name="Threshold">Probability from which on the label is given.</param>
public sealed record LabelReport(string Label, int Messages, double Precision, double Recall, double F1, double Threshold)
{
    /// <summary>The figures of a label from counts.</summary>
    internal static LabelReport Of(string label, int having, int given, int right, double threshold) => new(
        label,
        having,
        given == 0 ? 0 : (double)right / given,
        having == 0 ? 0 : (double)right / having,
        given + having == 0 ? 0 : 2.0 * right / (given + having),
        threshold);
}
