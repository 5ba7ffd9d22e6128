using System.Runtime.InteropServices;

namespace Deescalate.Calibration;

/// <summary>The n-grams of all messages, row by row, as numbers; n-grams of too few messages are left out.</summary>
internal sealed class FeatureMatrix
{
    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly float[] _shares;

    private FeatureMatrix(int[] starts, int[] features, float[] shares, ulong[] keys)
    {
        _starts = starts;
        _features = features;
        _shares = shares;
        Keys = keys;
    }

    /// <summary>The n-grams by number.</summary>
    public ulong[] Keys { get; }

    public int Rows => _starts.Length - 1;

    public ReadOnlySpan<int> Row(int row) => _features.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>What each n-gram of a row counts, by the length of the message.</summary>
    public float Share(int row) => _shares[row];

    /// <summary>Reads all messages.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="leastMessages">In how many messages an n-gram must occur.</param>
    /// <param name="progress">Told after every thousand messages.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static FeatureMatrix Read(IReadOnlyList<LabelledMessage> messages, int leastMessages, Action<int> progress, CancellationToken cancellationToken)
    {
        const int Step = 1000;
        MessageFeatures reader = new();
        CueReader cues = new();
        Dictionary<ulong, int> numbers = [];
        List<int> lastSeen = [];
        List<int> counts = [];
        List<int> all = [];
        int[] starts = new int[messages.Count + 1];
        float[] shares = new float[messages.Count];
        for (int row = 0; row < messages.Count; row++)
        {
            if (row % Step == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress(row);
            }

            List<ulong> keys = reader.Keys(messages[row].Text);
            if (messages[row].CueShare == 1)
            {
                cues.AddKeys(messages[row].Text, keys);
            }

            foreach (ulong key in keys)
            {
                ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out bool known);
                if (!known)
                {
                    number = counts.Count;
                    counts.Add(0);
                    lastSeen.Add(-1);
                }

                if (lastSeen[number] != row)
                {
                    lastSeen[number] = row;
                    counts[number]++;
                }

                all.Add(number);
            }

            starts[row + 1] = all.Count;
            shares[row] = NgramScan.ShareOf(reader.Terms.Count);
        }

        return Keep(numbers, counts, all, starts, shares, leastMessages);
    }

    private static FeatureMatrix Keep(Dictionary<ulong, int> numbers, List<int> counts, List<int> all, int[] starts, float[] shares, int leastMessages)
    {
        int[] renumbered = new int[counts.Count];
        int kept = 0;
        for (int i = 0; i < renumbered.Length; i++)
        {
            renumbered[i] = counts[i] >= leastMessages ? kept++ : -1;
        }

        ulong[] keys = new ulong[kept];
        foreach ((ulong key, int number) in numbers)
        {
            if (renumbered[number] >= 0)
            {
                keys[renumbered[number]] = key;
            }
        }

        List<int> features = new(all.Count);
        int at = 0;
        for (int row = 1; row < starts.Length; row++)
        {
            for (; at < starts[row]; at++)
            {
                if (renumbered[all[at]] >= 0)
                {
                    features.Add(renumbered[all[at]]);
                }
            }

            starts[row] = features.Count;
        }

        return new FeatureMatrix(starts, [.. features], shares, keys);
    }
}
