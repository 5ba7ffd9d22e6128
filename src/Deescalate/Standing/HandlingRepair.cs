namespace Deescalate;

/// <summary>What the score would have been, had one message of the agent been without its faults.</summary>
/// <param name="MessageIndex">The agent's message.</param>
/// <param name="Gain">By how many points the score would be higher.</param>
/// <param name="Faults">Ids of the rules that its faults belong to, in the order of the findings.</param>
public sealed record HandlingRepair(int MessageIndex, float Gain, IReadOnlyList<string> Faults);
