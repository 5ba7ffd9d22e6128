namespace Deescalate.Calibration;

/// <summary>Fitted weights and how well they do.</summary>
public sealed class CalibrationResult
{
    private readonly byte[] _file;

    internal CalibrationResult(WeightTable table, CalibrationReport report)
    {
        _file = WeightTableFormat.Write(table);
        Report = report;
        Model = new LabelModel(table);
    }

    /// <summary>Precision and recall on messages held out.</summary>
    public CalibrationReport Report { get; }

    /// <summary>The weights, ready to read messages.</summary>
    public LabelModel Model { get; }

    /// <summary>Size of the file of weights, in bytes.</summary>
    public int Size => _file.Length;

    /// <summary>Writes the file of weights, to be loaded with <see cref="DeescalateOptions.EmotionWeightsPath"/> or <see cref="LabelModel.Load"/>.</summary>
    /// <param name="stream">Where to; not closed.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(_file);
    }
}
