namespace Deescalate.Calibration;

/// <summary>How far a calibration has come.</summary>
/// <param name="Stage">What it is busy with.</param>
/// <param name="Done">Messages read, or rounds of fitting done.</param>
/// <param name="Total">Of how many.</param>
public readonly record struct CalibrationProgress(CalibrationStage Stage, int Done, int Total);
