namespace Deescalate;

/// <summary>Whose turn it is to act.</summary>
public enum ActionSide
{
    /// <summary>The agent's side.</summary>
    Agent,

    /// <summary>The customer.</summary>
    Customer,
}
