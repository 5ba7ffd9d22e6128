namespace Deescalate.Calibration;

/// <summary>What a calibration is busy with.</summary>
public enum CalibrationStage
{
    /// <summary>Cutting messages into n-grams.</summary>
    Reading,

    /// <summary>Fitting weights to all parts but one, for thresholds and report, and at the end to all.</summary>
    Fitting,
}
