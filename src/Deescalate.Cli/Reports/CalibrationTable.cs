using System.Globalization;
using Deescalate.Calibration;

namespace Deescalate.Cli.Reports;

/// <summary>Writes a calibration's report as plain columns.</summary>
internal static class CalibrationTable
{
    private const int Shortest = 8;

    public static void Write(TextWriter output, CalibrationReport report, string title)
    {
        int width = report.Labels.Select(l => Printable.Line(l.Label).Length).Append(Shortest).Max();
        output.WriteLine($"{"label".PadRight(width)}  messages  precision  recall     F1  threshold");
        foreach (LabelReport label in report.Labels)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Printable.Line(label.Label).PadRight(width)}  {label.Messages,8}  {label.Precision,9:0.000}  {label.Recall,6:0.000}  {label.F1,5:0.000}  {label.Threshold,9:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 {report.MacroF1:0.000} on {report.Judged} messages, {title}."));
        output.WriteLine();
    }
}
