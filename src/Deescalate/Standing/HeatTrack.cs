namespace Deescalate;

/// <summary>Heat over time: jumps up with the latest customer message, and cools by a share with each calmer one.</summary>
internal struct HeatTrack
{
    /// <summary>How much of the heat remains when a calm message follows.</summary>
    public const float Remains = 0.5f;

    private const float Noticeable = 0.1f;

    public float Heat { get; set; }

    public float Peak { get; set; }

    public float Slow { get; set; }

    public HeatTrend Trend { get; set; }

    public int Seen { get; set; }

    public void Add(float messageHeat)
    {
        float before = Slow;
        Heat = Math.Max(messageHeat, (Heat * Remains) + (messageHeat * (1 - Remains)));
        Peak = Math.Max(Peak, Heat);
        Trend = Seen == 0 ? HeatTrend.Flat : messageHeat > before + Noticeable ? HeatTrend.Rising : messageHeat < before - Noticeable ? HeatTrend.Falling : HeatTrend.Flat;
        Slow = Seen == 0 ? messageHeat : (before * 0.6f) + (messageHeat * 0.4f);
        Seen++;
    }
}
