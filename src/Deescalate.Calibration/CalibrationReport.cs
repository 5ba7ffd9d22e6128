namespace Deescalate.Calibration;

/// <summary>What a calibration came to: figures from messages held out. Each message was judged by weights and thresholds fitted without it.</summary>
/// <param name="Messages">Number of messages fitted to.</param>
/// <param name="Judged">Number of those that were judged.</param>
/// <param name="Ngrams">Number of n-grams that kept a weight.</param>
/// <param name="Labels">The labels, in ordinal order.</param>
public sealed record CalibrationReport(int Messages, int Judged, int Ngrams, IReadOnlyList<LabelReport> Labels)
{
    /// <summary>Mean of the labels' F1, 0 to 1.</summary>
    public double MacroF1 => Labels.Count == 0 ? 0 : Labels.Average(l => l.F1);
}
