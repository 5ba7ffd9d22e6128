using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Reads an agent's message with fitted weights as if some of its sentences had not been said.</summary>
/// <param name="weights">The weights of the rules that read agents.</param>
internal sealed class PartialReading(RuleWeights weights)
{
    private readonly int[] _sentence = new int[weights.Table.Width];
    private readonly int[] _message = new int[weights.Table.Width];
    private int _terms;
    private int _exclamations;
    private int _questions;

    /// <summary>How far the rest of a message is beyond the threshold of each label, as <see cref="FittedScan.Beyond"/> tells of a whole one.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="before">Log-odds of each label by what was said before; empty for none.</param>
    /// <param name="leftOut">Whether a sentence, by its number, is left out.</param>
    public float[] Beyond(TermBuffer terms, ReadOnlySpan<float> before, Func<int, bool> leftOut)
    {
        float[] beyond = new float[weights.Labels.Length];
        Array.Fill(beyond, float.NegativeInfinity);
        bool shouts = HeatMeter.Shouts(terms);
        bool anyStressed = false;
        for (int first = 0, next; first < terms.Count; first = next)
        {
            bool stressed = false;
            Array.Clear(_sentence);
            SumSink sink = new(weights.Table, _sentence);
            next = NgramScan.ReadSentence(terms, first, shouts, ref stressed, ref sink);
            if (leftOut(terms.Terms[first].Sentence))
            {
                continue;
            }

            anyStressed |= stressed;
            Add(terms.Terms[next - 1].Flags, next - first);
            if (next - first >= FittedScan.LeastSentence)
            {
                NgramScan.ReadManner(terms.Terms[first..next], shouts, stressed, ref sink);
                Raise(beyond, before, _sentence, next - first, sentence: true);
            }
        }

        if (_terms >= FittedScan.LeastSentence)
        {
            SumSink whole = new(weights.Table, _message);
            NgramScan.ReadManner(_terms, _exclamations, _questions, shouts, anyStressed, ref whole);
            Raise(beyond, before, _message, _terms, sentence: false);
        }

        return beyond;
    }

    private void Add(TermFlags end, int terms)
    {
        _terms += terms;
        _exclamations += (end & TermFlags.Exclaimed) != 0 ? 1 : 0;
        _questions += (end & TermFlags.Asked) != 0 ? 1 : 0;
        for (int i = 0; i < _message.Length; i++)
        {
            _message[i] += _sentence[i];
        }
    }

    private void Raise(float[] beyond, ReadOnlySpan<float> before, int[] sums, int terms, bool sentence)
    {
        float share = NgramScan.ShareOf(terms);
        for (int label = 0; label < beyond.Length; label++)
        {
            RuleWeight weight = weights.Labels[label];
            beyond[label] = Math.Max(beyond[label], weight.Beyond(sums[label] * share * weight.Scale, before.IsEmpty ? 0 : before[label], sentence));
        }
    }
}
