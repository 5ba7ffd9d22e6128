using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Lets the sentences of a message speak for it as the library does when it reads rules: what a sentence would say as a message of its own counts where
/// the message as a whole says less.</summary>
internal sealed class SentenceScores
{
    private readonly List<(int Message, int[] Features, float Share)> _sentences = [];
    private readonly FeatureMatrix _messages;
    private readonly float[] _handicaps;

    /// <summary>Reads the sentences of the messages that have several.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="features">Their n-grams.</param>
    /// <param name="handicaps">Log-odds, by label, that a sentence must have beyond those of a message.</param>
    public SentenceScores(IReadOnlyList<LabelledMessage> messages, FeatureMatrix features, float[] handicaps)
    {
        _handicaps = handicaps;
        _messages = features;
        Dictionary<ulong, int> numbers = new(features.Keys.Length);
        for (int i = 0; i < features.Keys.Length; i++)
        {
            numbers.Add(features.Keys[i], i);
        }

        MessageFeatures reader = new();
        for (int message = 0; message < messages.Count; message++)
        {
            reader.Read(messages[message].Text);
            for (int first = 0, start; first < reader.Terms.Count && reader.Terms.Sentences > 1;)
            {
                start = first;
                int[] own = [.. reader.SentenceKeys(ref first).Where(numbers.ContainsKey).Select(k => numbers[k])];
                if (first - start >= FittedScan.LeastSentence)
                {
                    _sentences.Add((message, own, NgramScan.ShareOf(first - start)));
                }
            }
        }
    }

    /// <summary>Raises the log-odds of messages to those of the sentence that says most.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="parts">The part each message belongs to.</param>
    /// <param name="part">The part to be scored.</param>
    /// <param name="scores">Where to.</param>
    public void Raise(LinearModel model, int[] parts, int part, HeldOutScores scores)
    {
        float[] margins = new float[model.Labels];
        foreach ((int message, int[] features, float share) in _sentences.Where(s => parts[s.Message] == part))
        {
            Array.Clear(margins);
            model.Score(features, share, margins);
            model.AddBefore(_messages.Before(message), _messages.BeforeShare(message), margins);
            Span<float> row = scores.Row(message);
            for (int label = 0; label < margins.Length; label++)
            {
                row[label] = Math.Max(row[label], margins[label] - _handicaps[label]);
            }
        }
    }
}
