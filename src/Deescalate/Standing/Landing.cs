namespace Deescalate;

/// <summary>An agent's message graded by the customer's next one: did it land?</summary>
/// <param name="AgentMessage">The agent's message.</param>
/// <param name="CustomerMessage">The customer's message that shows it.</param>
/// <param name="Result">How it was taken.</param>
public sealed record Landing(int AgentMessage, int CustomerMessage, LandingResult Result);
