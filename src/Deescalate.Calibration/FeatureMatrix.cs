using System.Runtime.InteropServices;

namespace Deescalate.Calibration;

/// <summary>The n-grams of all messages, row by row, as numbers: those of the message, and behind them those of the one that it answers. N-grams of too few messages are left out.</summary>
internal sealed class FeatureMatrix
{
    private readonly int[] _starts;
    private readonly int[] _befores;
    private readonly int[] _features;
    private readonly float[] _shares;
    private readonly float[] _beforeShares;

    private FeatureMatrix(int[] starts, int[] befores, int[] features, float[] shares, float[] beforeShares, ulong[] keys)
    {
        _starts = starts;
        _befores = befores;
        _beforeShares = beforeShares;
        _features = features;
        _shares = shares;
        Keys = keys;
    }

    /// <summary>The n-grams by number.</summary>
    public ulong[] Keys { get; }

    public int Rows => _starts.Length - 1;

    /// <summary>All n-grams of a row.</summary>
    public ReadOnlySpan<int> Row(int row) => _features.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>The n-grams of the message itself.</summary>
    public ReadOnlySpan<int> Own(int row) => _features.AsSpan(_starts[row], _befores[row] - _starts[row]);

    /// <summary>The n-grams of the message that it answers.</summary>
    public ReadOnlySpan<int> Before(int row) => _features.AsSpan(_befores[row], _starts[row + 1] - _befores[row]);

    /// <summary>What each n-gram of a message counts, by its length.</summary>
    public float Share(int row) => _shares[row];

    /// <summary>What each n-gram of the answered message counts, by its length.</summary>
    public float BeforeShare(int row) => _beforeShares[row];

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
        int[] befores = new int[messages.Count];
        float[] shares = new float[messages.Count];
        float[] beforeShares = new float[messages.Count];
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

            Count(keys, row);
            befores[row] = all.Count;
            shares[row] = NgramScan.ShareOf(reader.Terms.Count);
            Count(reader.BeforeKeys(messages[row].Before, out beforeShares[row]), row);
            starts[row + 1] = all.Count;
        }

        return Keep(numbers, counts, all, starts, befores, shares, beforeShares, leastMessages);

        void Count(List<ulong> keys, int row)
        {
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
                    counts[number] += messages[row].Again ? 0 : 1;
                }

                all.Add(number);
            }
        }
    }

    private static FeatureMatrix Keep(Dictionary<ulong, int> numbers, List<int> counts, List<int> all, int[] starts, int[] befores, float[] shares, float[] beforeShares, int leastMessages)
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
            befores[row - 1] = KeepUpTo(befores[row - 1]);
            starts[row] = KeepUpTo(starts[row]);
        }

        return new FeatureMatrix(starts, befores, [.. features], shares, beforeShares, keys);

        int KeepUpTo(int end)
        {
            for (; at < end; at++)
            {
                if (renumbered[all[at]] >= 0)
                {
                    features.Add(renumbered[all[at]]);
                }
            }

            return features.Count;
        }
    }
}
