namespace Deescalate.Accuracy.Metrics;

/// <summary>Collects scores to see how well they rank labelled items above the others.</summary>
internal sealed class RankedScores
{
    private readonly List<(double Score, bool Positive)> _items = [];

    public int Items => _items.Count;

    /// <summary>Area under the ROC curve: the chance that a labelled item scores higher than another; ties count half (Mann and Whitney, 1947).</summary>
    public double Auc
    {
        get
        {
            double wins = 0;
            long below = 0;
            foreach (IGrouping<double, (double Score, bool Positive)> tie in _items.GroupBy(i => i.Score).OrderBy(g => g.Key))
            {
                long positive = tie.LongCount(i => i.Positive);
                long negative = tie.LongCount() - positive;
                wins += positive * (below + (negative / 2.0));
                below += negative;
            }

            double pairs = (double)below * (_items.Count - below);
            return pairs == 0 ? 0 : wins / pairs;
        }
    }

    public void Add(double score, bool positive) => _items.Add((score, positive));
}
