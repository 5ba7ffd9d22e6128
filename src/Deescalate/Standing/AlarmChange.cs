namespace Deescalate;

/// <summary>What a message did to the alarm.</summary>
public enum AlarmChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It raised the alarm.</summary>
    Raised,

    /// <summary>It cleared the alarm.</summary>
    Cleared,
}
