using Deescalate.Text;

namespace Deescalate;

/// <summary>Adds up the heat of one message from its parts. The same words count once, however many cues speak of them.</summary>
internal sealed class HeatMeter
{
    private const float Strongest = 0.95f;

    /// <summary>Calibrates the sum so that of calm bank and assistant requests fewer than one in a thousand is strong: those that say they are angry.</summary>
    private const float Scale = 0.59f;

    /// <summary>What an ill feeling that is certain adds beside the words that name it: who tells coldly of a third wait is not calm.</summary>
    private const float FeelingShare = 0.25f;

    /// <summary>How fast feelings count for less where words have heat of their own.</summary>
    private const float FeelingFade = 4;

    /// <summary>What feelings count where the message does not read as one to a company.</summary>
    private const float ElsewhereShare = 0.5f;

    private const float Friendliness = -0.25f;
    private const float OverlapShare = 0.1f;
    private const int MostParts = 64;
    private const int MostSurfaces = 3;
    private const float ShoutingShare = 0.5f;
    private const int LeastShouted = 3;

    private readonly HeatPart[] _parts = new HeatPart[MostParts + EmotionScores.Count + MostSurfaces];

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

    /// <summary>Closes the sum: overlapping words, feelings, shouting, exclamation, friendliness.</summary>
    /// <param name="terms">The message.</param>
    /// <param name="feelings">Scores of its emotions.</param>
    /// <param name="service">Whether it reads as one to a company: what somebody feels about something else heats the conversation less.</param>
    /// <returns>The heat, 0 to 1: 1 − exp(−sum of the parts).</returns>
    public float Close(TermBuffer terms, in EmotionScores feelings, bool service)
    {
        float sum = CloseWords();
        sum += AddFeelings(feelings, (service ? 1 : ElsewhereShare) * MathF.Exp(-FeelingFade * sum));
        bool heated = sum > 0.2f;
        if (Shouts(terms))
        {
            sum += Surface(HeatPart.Shouting, heated ? 0.35f : 0.1f);
        }

        if (heated && terms.Exclamations > 0)
        {
            sum += Surface(HeatPart.Exclamation, 0.06f * Math.Min(terms.Exclamations, 4));
        }

        float friendliness = Math.Max(feelings[Emotion.Gratitude], Math.Max(feelings[Emotion.Satisfaction], feelings[Emotion.Relief]));
        if (friendliness > 0.05f)
        {
            sum += Surface(HeatPart.Friendliness, Friendliness * friendliness);
        }

        return sum <= 0 ? 0 : 1 - MathF.Exp(-sum);
    }

    private float CloseWords()
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

        return sum;
    }

    private float AddFeelings(in EmotionScores feelings, float fade)
    {
        float sum = 0;
        for (Emotion emotion = 0; emotion < Emotion.Gratitude; emotion++)
        {
            if (feelings[emotion] > 0)
            {
                sum += Surface(HeatPart.Feeling - (int)emotion, -MathF.Log(1 - FeelingShare * feelings[emotion]) * fade);
            }
        }

        return sum;
    }

    private float Surface(int source, float amount)
    {
        _parts[Count++] = new HeatPart(source, amount, -1, -1);
        return amount;
    }
}
