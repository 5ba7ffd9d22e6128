namespace Deescalate;

/// <summary>Heat over time: jumps up with the latest customer message, and cools by a share with each calmer one that lets go of the matter.</summary>
internal struct HeatTrack
{
    /// <summary>How much of the heat remains when a calm message follows.</summary>
    public const float Remains = 0.5f;

    /// <summary>The least heat of a message that threatens: a threat is never calm.</summary>
    public const float LeastOfThreat = 0.3f;

    private const float Noticeable = 0.1f;

    public float Heat { get; set; }

    public float Peak { get; set; }

    public float Slow { get; set; }

    public HeatTrend Trend { get; set; }

    public int Seen { get; set; }

    /// <summary>Heat of the first customer message.</summary>
    public float Begin { get; set; }

    /// <summary>Heat of the latest customer message; not below what it holds on to.</summary>
    public float Latest { get; set; }

    /// <summary>Adds a customer message.</summary>
    /// <param name="messageHeat">Its heat.</param>
    /// <param name="holds">Whether it holds on to the heat before it, however quietly it speaks.</param>
    public void Add(float messageHeat, bool holds)
    {
        float felt = holds ? Math.Max(messageHeat, Heat) : messageHeat;
        float before = Slow;
        Heat = Math.Max(felt, (Heat * Remains) + (felt * (1 - Remains)));
        Peak = Math.Max(Peak, Heat);
        Trend = Seen == 0 ? HeatTrend.Flat : felt > before + Noticeable ? HeatTrend.Rising : felt < before - Noticeable ? HeatTrend.Falling : HeatTrend.Flat;
        Slow = Seen == 0 ? felt : (before * 0.6f) + (felt * 0.4f);
        Begin = Seen == 0 ? felt : Begin;
        Latest = felt;
        Seen++;
    }
}
