namespace Deescalate;

/// <summary>What kind of thing a draft leaves undone, the most pressing first.</summary>
public enum ReplyOmissionKind
{
    /// <summary>Abuse needs a boundary, and the draft sets none.</summary>
    Boundary,

    /// <summary>The customer voiced a feeling, and the draft passes over it.</summary>
    Feeling,

    /// <summary>A question or demand of the customer is open, and the draft does not answer it.</summary>
    Question,

    /// <summary>A next move is due, and the draft does not make it.</summary>
    Move,
}
