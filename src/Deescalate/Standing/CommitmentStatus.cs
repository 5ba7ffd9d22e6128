namespace Deescalate;

/// <summary>What became of a promise.</summary>
public enum CommitmentStatus
{
    /// <summary>Not yet due, or nobody has said.</summary>
    Open,

    /// <summary>Shown carried out.</summary>
    Kept,

    /// <summary>Its time has passed, or somebody said that it was not kept.</summary>
    Missed,

    /// <summary>The agent's side later said that it will not be so, or promised another time for the same.</summary>
    Contradicted,
}
