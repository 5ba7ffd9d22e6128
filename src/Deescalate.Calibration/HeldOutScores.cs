namespace Deescalate.Calibration;

/// <summary>The log-odds of all judged messages, each by weights fitted without it, and what thresholds make of them.</summary>
/// <param name="labels">The labels.</param>
/// <param name="folds">The part each message belongs to; -1 for one that is not judged.</param>
/// <param name="beta">How much recall counts against precision.</param>
internal sealed class HeldOutScores(LabelMatrix labels, int[] folds, float beta)
{
    /// <summary>Above every score: the label is never given.</summary>
    public const float Never = 30;

    private readonly float[] _margins = new float[folds.Length * labels.Names.Length];

    public Span<float> Row(int row) => _margins.AsSpan(row * labels.Names.Length, labels.Names.Length);

    /// <summary>The threshold with the best F-β for a label on all parts but one.</summary>
    /// <param name="label">The label.</param>
    /// <param name="except">The part left out, or -1 for none.</param>
    public float Threshold(int label, int except)
    {
        int[] rows = [.. Enumerable.Range(0, folds.Length).Where(r => folds[r] >= 0 && folds[r] != except && labels.IsKnown(r, label))];
        float[] margins = Array.ConvertAll(rows, r => -Row(r)[label]);
        Array.Sort(margins, rows);
        int positives = rows.Count(r => labels[r, label]);
        double best = 0;
        float threshold = Never;
        int hits = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            hits += labels[rows[i], label] ? 1 : 0;
            double f = FBeta(hits, i + 1, positives);
            if (f > best && (i + 1 == rows.Length || margins[i] < margins[i + 1]))
            {
                best = f;
                threshold = i + 1 == rows.Length ? -margins[i] : -(margins[i] + margins[i + 1]) / 2;
            }
        }

        return threshold;
    }

    /// <summary>Judges each part by the thresholds that are best on the others.</summary>
    public LabelReport Report(int label, int parts, float threshold)
    {
        int positives = 0;
        int given = 0;
        int right = 0;
        for (int part = 0; part < parts; part++)
        {
            float cut = Threshold(label, part);
            for (int row = 0; row < folds.Length; row++)
            {
                if (folds[row] == part && labels.IsKnown(row, label))
                {
                    bool has = labels[row, label];
                    bool gets = Row(row)[label] >= cut;
                    positives += has ? 1 : 0;
                    given += gets ? 1 : 0;
                    right += has && gets ? 1 : 0;
                }
            }
        }

        return LabelReport.Of(labels.Names[label], positives, given, right, StableMath.Sigmoid(threshold));
    }

    private double FBeta(int hits, int given, int positives)
    {
        double squared = (double)beta * beta;
        return positives == 0 ? 0 : (1 + squared) * hits / (given + squared * positives);
    }
}
