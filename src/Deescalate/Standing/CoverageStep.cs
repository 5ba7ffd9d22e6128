namespace Deescalate;

/// <summary>A step of a model of service recovery, and the moves of the agent that fulfil it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Name of the step, in lower case with dashes: <c>take-action</c>.</param>
/// <param name="Moves">Ids of the rules of which one is enough.</param>
public sealed record CoverageStep(string Name, IReadOnlyList<string> Moves);
