namespace Deescalate.Accuracy.Metrics;

/// <summary>Pearson's correlation of two series.</summary>
internal sealed class Correlation
{
    private readonly List<(double X, double Y)> _items = [];

    public int Items => _items.Count;

    public double Pearson
    {
        get
        {
            if (_items.Count < 2)
            {
                return 0;
            }

            double meanX = _items.Average(i => i.X);
            double meanY = _items.Average(i => i.Y);
            double together = _items.Sum(i => (i.X - meanX) * (i.Y - meanY));
            double spread = Math.Sqrt(_items.Sum(i => (i.X - meanX) * (i.X - meanX)) * _items.Sum(i => (i.Y - meanY) * (i.Y - meanY)));
            return spread == 0 ? 0 : together / spread;
        }
    }

    public void Add(double x, double y) => _items.Add((x, y));
}
