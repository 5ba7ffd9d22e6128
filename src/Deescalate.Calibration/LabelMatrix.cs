namespace Deescalate.Calibration;

/// <summary>Which message has which label, and how much each message counts.</summary>
internal sealed class LabelMatrix
{
    private readonly bool[] _values;

    public LabelMatrix(IReadOnlyList<LabelledMessage> messages)
    {
        Names = [.. messages.SelectMany(m => m.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Weights = [.. messages.Select(m => m.Weight)];
        _values = new bool[messages.Count * Names.Length];
        Dictionary<string, int> numbers = Names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        for (int row = 0; row < messages.Count; row++)
        {
            foreach (string label in messages[row].Labels)
            {
                _values[row * Names.Length + numbers[label]] = true;
            }
        }
    }

    /// <summary>The labels, in ordinal order.</summary>
    public string[] Names { get; }

    public float[] Weights { get; }

    public bool this[int row, int label] => _values[row * Names.Length + label];

    public ReadOnlySpan<bool> Row(int row) => _values.AsSpan(row * Names.Length, Names.Length);
}
