namespace Deescalate;

/// <summary>Why a finding counts in full or less towards the handling score.</summary>
public enum HandlingWeighing
{
    /// <summary>In full, as far as the scale has room.</summary>
    Full,

    /// <summary>A move of the same kind was made before: each time half of the time before.</summary>
    Repeated,

    /// <summary>Warmth after the heat has gone: half beside a step, nothing alone.</summary>
    HeatGone,

    /// <summary>A solution while the customer is hot and nothing has been acknowledged: half.</summary>
    TooEarly,

    /// <summary>The words of the move are those of a fault, or the answer that it gives is a refusal: nothing.</summary>
    OnFault,
}
