namespace Deescalate;

/// <summary>How far a step of a profile was covered.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Step">Name of the step.</param>
/// <param name="Signs">What covered it, at most one sign for each message, in the order of the messages; empty where nothing did.</param>
public sealed record StepCoverage(string Step, IReadOnlyList<CoverageSign> Signs)
{
    /// <summary>Whether a message covered it.</summary>
    public bool Covered => Signs.Count > 0;

    /// <summary>The messages that covered it, in their order.</summary>
    public IReadOnlyList<int> Messages => [.. Signs.Select(s => s.MessageIndex)];
}
