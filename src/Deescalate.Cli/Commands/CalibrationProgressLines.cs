using Deescalate.Calibration;

namespace Deescalate.Cli.Commands;

/// <summary>Tells on standard error, a line for each tenth, how far a calibration has come.</summary>
internal sealed class CalibrationProgressLines(TextWriter error) : IProgress<CalibrationProgress>
{
    private const int Parts = 10;

    private (CalibrationStage Stage, int Part) _told = (CalibrationStage.Reading, -1);

    public void Report(CalibrationProgress value)
    {
        int part = value.Total == 0 ? Parts : (int)((long)value.Done * Parts / value.Total);
        if ((value.Stage, part) != _told)
        {
            _told = (value.Stage, part);
            string what = value.Stage == CalibrationStage.Reading ? "reading messages" : "fitting weights";
            error.WriteLine($"{what}: {part * 100 / Parts} %");
        }
    }
}
