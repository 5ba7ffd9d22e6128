namespace Deescalate.Calibration;

/// <summary>Thresholds of rules: the lowest at which weights alone are seldom wrong on messages held out.</summary>
/// <remarks>Cues have no say here: they were written by people who knew these messages, so what they leave open is not what they leave open among messages that nobody knows.</remarks>
/// <param name="messages">The messages.</param>
/// <param name="labels">Their labels.</param>
/// <param name="parts">The part each message belongs to; -1 for one that is not judged.</param>
/// <param name="scores">The log-odds of each message by weights fitted without its part.</param>
/// <param name="options">How often weights may be wrong.</param>
internal sealed class RuleThresholds(
    IReadOnlyList<LabelledMessage> messages, LabelMatrix labels, int[] parts, HeldOutScores scores, CalibrationOptions options)
{
    private const float AThousand = 1000;

    /// <summary>One more than were met is taken to be wrong, so that a few lucky ones are not enough.</summary>
    private const int OneToCome = 1;

    /// <summary>The threshold of a label; above every score where none keeps what is asked for.</summary>
    /// <param name="label">The label.</param>
    /// <param name="except">A part that is left out, or -1 for none.</param>
    public float Threshold(int label, int except)
    {
        int[] rows = [.. Judged(label).Where(r => parts[r] != except)];
        float[] margins = Array.ConvertAll(rows, r => -scores.Row(r)[label]);
        Array.Sort(margins, rows);
        float alarmsBorne = options.MostAlarms * rows.Count(r => IsOrdinary(r, label)) / AThousand;
        float precision = options.LeastPrecisions.GetValueOrDefault(labels.Names[label], options.LeastPrecision);
        float threshold = HeldOutScores.Never;
        int right = 0;
        int wrong = OneToCome;
        int alarms = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            bool has = labels[rows[i], label];
            right += has ? 1 : 0;
            wrong += has ? 0 : 1;
            alarms += IsOrdinary(rows[i], label) ? 1 : 0;
            if (alarms > alarmsBorne)
            {
                break;
            }

            bool last = i + 1 == rows.Length;
            if (right >= precision * (right + wrong) && (last || margins[i] < margins[i + 1]))
            {
                threshold = last ? -margins[i] : -(margins[i] + margins[i + 1]) / 2;
            }
        }

        return threshold;
    }

    /// <summary>The share of the messages with a label that a threshold finds.</summary>
    public double Recall(int label, float threshold)
    {
        int[] having = [.. Judged(label).Where(r => labels[r, label])];
        return having.Length == 0 ? 0 : (double)having.Count(r => scores.Row(r)[label] >= threshold) / having.Length;
    }

    /// <summary>Judges each part by the threshold that the others give.</summary>
    public LabelReport Report(int label, float threshold)
    {
        int having = 0;
        int given = 0;
        int right = 0;
        foreach (IGrouping<int, int> part in Judged(label).GroupBy(r => parts[r]).OrderBy(g => g.Key))
        {
            float cut = Threshold(label, part.Key);
            foreach (int row in part)
            {
                bool has = labels[row, label];
                bool gets = scores.Row(row)[label] >= cut;
                having += has ? 1 : 0;
                given += gets ? 1 : 0;
                right += has && gets ? 1 : 0;
            }
        }

        return LabelReport.Of(labels.Names[label], having, given, right, StableMath.Sigmoid(threshold));
    }

    private IEnumerable<int> Judged(int label) =>
        Enumerable.Range(0, parts.Length).Where(r => parts[r] >= 0 && labels.IsKnown(r, label));

    private bool IsOrdinary(int row, int label) => !labels[row, label] && messages[row].OrdinaryFor.Contains(labels.Names[label]);
}
