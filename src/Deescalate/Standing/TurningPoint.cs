namespace Deescalate;

/// <summary>A customer message that turned the heat of the conversation.</summary>
/// <param name="MessageIndex">The customer's message.</param>
/// <param name="Before">Heat of the customer message before it, 0 to 1.</param>
/// <param name="After">Its own heat, 0 to 1.</param>
/// <param name="AfterAgent">The agent's message that it answers; null where the customer had spoken last.</param>
public sealed record TurningPoint(int MessageIndex, float Before, float After, int? AfterAgent)
{
    /// <summary>By how much it turned: above 0 for hotter, below for cooler.</summary>
    public float Change => After - Before;
}
