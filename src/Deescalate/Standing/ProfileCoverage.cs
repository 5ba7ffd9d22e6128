namespace Deescalate;

/// <summary>How far the agent's messages covered a model of service recovery.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Profile">Name of the profile: <c>HEART</c>, <c>LAST</c>, <c>LATTE</c>, <c>HEARD</c>, <c>LEARN</c>, or one of the options.</param>
/// <param name="Steps">Its steps, first to last.</param>
/// <param name="InOrder">Whether no covered step began in an earlier message than a covered step that stands before it in the profile.
/// Within one message any order will do.</param>
public sealed record ProfileCoverage(string Profile, IReadOnlyList<StepCoverage> Steps, bool InOrder)
{
    /// <summary>Number of steps covered, from 0 to the number of steps.</summary>
    public int Covered => Steps.Count(s => s.Covered);

    internal static ProfileCoverage None { get; } = new("", [], InOrder: true);
}
