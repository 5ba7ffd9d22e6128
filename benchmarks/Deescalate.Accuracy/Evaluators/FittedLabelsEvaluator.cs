using Deescalate.Accuracy.Data;
using Deescalate.Accuracy.Reading;
using Deescalate.Accuracy.Report;
using Deescalate.Calibration;

namespace Deescalate.Accuracy.Evaluators;

/// <summary>The engine behind the fitted weights on all labels of a set: fitted to its training part as <c>deescalate calibrate</c> does by default.</summary>
internal sealed class FittedLabelsEvaluator : IEvaluator
{
    public IReadOnlyList<string> Sets { get; } = ["goemotions"];

    public IEnumerable<Figure> Evaluate(IReadOnlyList<LabelledSet> sets, Reader reader, MissLog misses)
    {
        if (sets[0].Unread.Count == 0)
        {
            yield break;
        }

        CalibrationReport report = new Calibrator().Fit(Read(sets[0].Unread)).Model.Measure(Read(sets[0].Files));
        yield return new Figure("labels fitted by calibrate", $"goemotions ({sets[0].Parts})", report.Judged, $"macro-F1 of {report.Labels.Count}", report.MacroF1)
        {
            Floor = "LR .44, BERT .46",
            Reach = 0.46,
            Details = [.. report.Labels.Select(l => $"{l.Label}: precision {l.Precision:0.000}, recall {l.Recall:0.000}, F1 {l.F1:0.000}, labelled {l.Messages} of {report.Judged}")],
        };
    }

    private static LabelledMessage[] Read(IEnumerable<LabelledFile> files)
    {
        List<LabelledMessage> messages = [];
        foreach (LabelledFile file in files)
        {
            using StreamReader lines = new(file.Path);
            LabelledMessages read = LabelledMessageReader.Read(lines, Path.GetFileName(file.Path));
            messages.AddRange(read.BadRows.Count == 0 ? read.Messages : throw new LabelException(read.BadRows[0].Source, read.BadRows[0].Line, read.BadRows[0].Problem));
        }

        return [.. messages];
    }
}
