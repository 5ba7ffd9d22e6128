namespace Deescalate.Calibration;

/// <summary>What is known of messages before weights are fitted: the log-odds that cues amount to.</summary>
internal sealed class KnownMargins
{
    private readonly float[] _values;
    private readonly int _labels;

    private KnownMargins(float[] values, int labels)
    {
        _values = values;
        _labels = labels;
    }

    /// <summary>Reads the cues of messages that ask for it.</summary>
    public static KnownMargins Read(IReadOnlyList<LabelledMessage> messages, string[] labels)
    {
        if (!messages.Any(m => m.CueShare > 0))
        {
            return new KnownMargins([], labels.Length);
        }

        CueReader cues = new();
        float[] values = new float[messages.Count * labels.Length];
        for (int row = 0; row < messages.Count; row++)
        {
            if (messages[row].CueShare > 0)
            {
                cues.ReadMargins(messages[row].Text, labels, messages[row].CueShare, values.AsSpan(row * labels.Length, labels.Length));
            }
        }

        return new KnownMargins(values, labels.Length);
    }

    /// <summary>The log-odds of a message for each label; empty where nothing is known of any message.</summary>
    public ReadOnlySpan<float> Row(int row) => _values.Length == 0 ? default : _values.AsSpan(row * _labels, _labels);
}
