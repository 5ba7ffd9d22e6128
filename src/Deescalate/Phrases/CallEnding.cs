namespace Deescalate.Phrases;

/// <summary>How a simulated call ended.</summary>
public enum CallEnding
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The caller is calm and has an answer.</summary>
    Content,

    /// <summary>The caller was passed to somebody else as asked.</summary>
    HandedOver,

    /// <summary>The caller had enough and left.</summary>
    Left,

    /// <summary>The caller ignored a boundary, and the agent ended the call as announced.</summary>
    BoundaryIgnored,
}
