namespace Deescalate;

/// <summary>Where the heat of a conversation is going.</summary>
public enum HeatTrend
{
    /// <summary>No clear direction.</summary>
    Flat,

    /// <summary>Getting hotter.</summary>
    Rising,

    /// <summary>Cooling.</summary>
    Falling,
}
