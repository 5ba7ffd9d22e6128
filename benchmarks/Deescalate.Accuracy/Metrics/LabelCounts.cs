namespace Deescalate.Accuracy.Metrics;

/// <summary>Counts decisions for several labels: one for each item (classes) or any number (tags).</summary>
/// <param name="labels">The labels that count; others are ignored.</param>
internal sealed class LabelCounts(params IReadOnlyList<string> labels)
{
    private readonly BinaryCounts[] _counts = [.. labels.Select(_ => new BinaryCounts())];
    private int _right;

    public int Items { get; private set; }

    /// <summary>Share of items whose labels are all right.</summary>
    public double Accuracy => Items == 0 ? 0 : (double)_right / Items;

    /// <summary>Mean F1 of the labels that occur among the labels or the predictions, as scikit-learn counts it.</summary>
    public double MacroF1
    {
        get
        {
            double[] present = [.. _counts.Where(c => c.Support + c.FalsePositives > 0).Select(c => c.F1)];
            return present.Length == 0 ? 0 : present.Average();
        }
    }

    /// <summary>F1 of all decisions together.</summary>
    public double MicroF1
    {
        get
        {
            int right = _counts.Sum(c => c.TruePositives);
            int wrong = _counts.Sum(c => c.FalsePositives + c.FalseNegatives);
            return right == 0 ? 0 : 2.0 * right / ((2 * right) + wrong);
        }
    }

    /// <summary>One line for all labels together.</summary>
    public string Total
    {
        get
        {
            BinaryCounts all = new();
            foreach (BinaryCounts counts in _counts)
            {
                all.Add(counts);
            }

            return $"all: {all}";
        }
    }

    /// <summary>One line for each label that occurs.</summary>
    public IReadOnlyList<string> Details => [.. labels.Zip(_counts).Where(p => p.Second.Support + p.Second.FalsePositives > 0).Select(p => $"{p.First}: {p.Second}")];

    public void Add(string expected, string predicted) => Add([expected], [predicted]);

    public void Add(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> predicted)
    {
        Items++;
        bool right = true;
        for (int i = 0; i < _counts.Length; i++)
        {
            bool wanted = expected.Contains(labels[i]);
            bool given = predicted.Contains(labels[i]);
            _counts[i].Add(wanted, given);
            right &= wanted == given;
        }

        _right += right ? 1 : 0;
    }
}
