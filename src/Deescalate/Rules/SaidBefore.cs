using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>What a customer's message says of the reply to come: how much more, or less, each label of the agent's weights is to be expected. The same words argue after one message and
/// inform after another. Holds the scratch space of one session; not for several threads.</summary>
/// <param name="weights">The weights of the rules that read agents.</param>
internal sealed class SaidBefore(RuleWeights weights)
{
    /// <summary>Log-odds that a message adds at most: what is to be expected after it differs from trade to trade, and the reply's own words are to decide.</summary>
    private const float Most = 2;

    private readonly int[] _sums = new int[weights.Table.Width];
    private readonly float[] _logOdds = new float[weights.Labels.Length];

    /// <summary>Log-odds for each label, by the message read last; all 0 at first.</summary>
    public ReadOnlySpan<float> LogOdds => _logOdds;

    /// <summary>Log-odds within what a message may add.</summary>
    public static float Bound(float logOdds) => Math.Clamp(logOdds, -Most, Most);

    /// <summary>Reads a customer's message.</summary>
    public void Read(TermBuffer terms)
    {
        Array.Clear(_sums);
        float share = NgramScan.BeforeShareOf(NgramScan.ReadBefore(terms, new SumSink(weights.Table, _sums)));
        ReadOnlySpan<RuleWeight> labels = weights.Labels;
        for (int label = 0; label < labels.Length; label++)
        {
            _logOdds[label] = Bound(_sums[label] * share * labels[label].Scale);
        }
    }
}
