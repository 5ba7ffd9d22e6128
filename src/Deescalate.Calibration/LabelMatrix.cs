namespace Deescalate.Calibration;

/// <summary>Which message has which label, and how much each message counts for it: nothing where it is not known whether the label applies.</summary>
internal sealed class LabelMatrix
{
    private readonly bool[] _values;
    private readonly float[] _weights;

    public LabelMatrix(IReadOnlyList<LabelledMessage> messages)
    {
        Names = [.. messages.SelectMany(m => m.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _values = new bool[messages.Count * Names.Length];
        _weights = new float[_values.Length];
        Dictionary<string, int> numbers = Names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        for (int row = 0; row < messages.Count; row++)
        {
            LabelledMessage message = messages[row];
            foreach (string label in message.Labels)
            {
                _values[row * Names.Length + numbers[label]] = true;
            }

            for (int label = 0; label < Names.Length; label++)
            {
                _weights[row * Names.Length + label] = message.About?.Contains(Names[label]) == false ? 0 : message.Weight;
            }
        }
    }

    /// <summary>The labels, in ordinal order.</summary>
    public string[] Names { get; }

    public bool this[int row, int label] => _values[row * Names.Length + label];

    public ReadOnlySpan<bool> Row(int row) => _values.AsSpan(row * Names.Length, Names.Length);

    /// <summary>What a message counts for each label.</summary>
    public ReadOnlySpan<float> Weights(int row) => _weights.AsSpan(row * Names.Length, Names.Length);

    /// <summary>Whether it is known of a message that a label applies, or that it does not.</summary>
    public bool IsKnown(int row, int label) => _weights[row * Names.Length + label] > 0;
}
