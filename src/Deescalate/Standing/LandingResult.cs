namespace Deescalate;

/// <summary>How the customer took what the agent had just done.</summary>
public enum LandingResult
{
    /// <summary>Went on as if nothing had been said.</summary>
    Ignored,

    /// <summary>Grew hotter.</summary>
    Hotter,

    /// <summary>Waved it away.</summary>
    Rejected,

    /// <summary>Agreed, or thanked for it.</summary>
    Confirmed,

    /// <summary>Cooled.</summary>
    Softened,
}
