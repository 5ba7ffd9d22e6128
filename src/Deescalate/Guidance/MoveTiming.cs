namespace Deescalate;

/// <summary>Whether it is time for a move.</summary>
public enum MoveTiming
{
    /// <summary>Now.</summary>
    Due,

    /// <summary>It was due already when the agent last spoke, and is still missing.</summary>
    Late,

    /// <summary>Something else has to come first.</summary>
    Early,
}
