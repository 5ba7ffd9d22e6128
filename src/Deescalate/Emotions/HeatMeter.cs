using Deescalate.Text;

namespace Deescalate;

/// <summary>Adds up the heat of one message from its parts. The same words count once, however many cues speak of them.</summary>
internal sealed class HeatMeter
{
    private const float Strongest = 0.95f;

    /// <summary>Calibrates the sum so that of calm bank and assistant requests fewer than one in a thousand is strong: those that say they are angry.</summary>
    private const float Scale = 0.67f;

    private const float Friendliness = -0.25f;
    private const float OverlapShare = 0.1f;
    private const int MostParts = 64;
    private const float ShoutingShare = 0.5f;
    private const int LeastShouted = 3;

    private readonly HeatPart[] _parts = new HeatPart[MostParts + 4];

    public int Count { get; private set; }

    public ReadOnlySpan<HeatPart> Parts => _parts.AsSpan(0, Count);

    public static bool Shouts(TermBuffer terms) => terms.ShoutedWords >= LeastShouted && terms.ShoutedWords >= terms.LongWords * ShoutingShare;

    public void Clear() => Count = 0;

    /// <summary>Adds words of a given heat, 0 to 1.</summary>
    public void Add(int source, float heat, float factor, int first, int last)
    {
        if (Count < MostParts && heat != 0)
        {
            _parts[Count++] = new HeatPart(source, -MathF.Log(1 - Math.Min(heat, Strongest)) * factor * Scale, first, last);
        }
    }

    /// <summary>Closes the sum: overlapping words, shouting, exclamation, friendliness.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="friendliness">Score of the strongest positive emotion.</param>
    /// <returns>The heat, 0 to 1: 1 − exp(−sum of the parts).</returns>
    public float Close(TermBuffer terms, float friendliness)
    {
        Array.Sort(_parts, 0, Count, HeatPart.StrongestFirst);
        float sum = 0;
        for (int i = 0; i < Count; i++)
        {
            for (int k = 0; k < i; k++)
            {
                if (_parts[k].Overlaps(_parts[i]))
                {
                    _parts[i] = _parts[i] with { Amount = _parts[i].Amount * OverlapShare };
                    break;
                }
            }

            sum += _parts[i].Amount;
        }

        bool heated = sum > 0.2f;
        if (Shouts(terms))
        {
            sum += Surface(HeatPart.Shouting, heated ? 0.35f : 0.1f);
        }

        if (heated && terms.Exclamations > 0)
        {
            sum += Surface(HeatPart.Exclamation, 0.06f * Math.Min(terms.Exclamations, 4));
        }

        if (friendliness > 0.05f)
        {
            sum += Surface(HeatPart.Friendliness, Friendliness * friendliness);
        }

        return sum <= 0 ? 0 : 1 - MathF.Exp(-sum);
    }

    private float Surface(int source, float amount)
    {
        _parts[Count++] = new HeatPart(source, amount, -1, -1);
        return amount;
    }
}
