namespace Deescalate;

/// <summary>A model of service recovery as a table: its steps in order, and which moves fulfil each.</summary>
/// <remarks>Immutable, safe to share between threads. Compared by reference.</remarks>
public sealed class CoverageProfile
{
    /// <summary>Most steps that a profile may have.</summary>
    public const int MostSteps = 32;

    private readonly Dictionary<string, int> _stepsOfMove = new(StringComparer.Ordinal);

    /// <summary>Creates a profile.</summary>
    /// <param name="name">Its name, as options choose it.</param>
    /// <param name="steps">The steps, first to last.</param>
    /// <param name="source">Where the model is published; empty where unknown.</param>
    /// <exception cref="ArgumentException">There is no step, or more than <see cref="MostSteps"/>.</exception>
    public CoverageProfile(string name, IReadOnlyList<CoverageStep> steps, string source = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count is 0 or > MostSteps)
        {
            throw new ArgumentException($"Profile '{name}' has {steps.Count} steps; it must have 1 to {MostSteps}.", nameof(steps));
        }

        Name = name;
        Steps = steps;
        Source = source;
        for (int i = 0; i < steps.Count; i++)
        {
            foreach (string move in steps[i].Moves)
            {
                _stepsOfMove[move] = _stepsOfMove.GetValueOrDefault(move) | (1 << i);
            }
        }
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The steps, first to last.</summary>
    public IReadOnlyList<CoverageStep> Steps { get; }

    /// <summary>Where the model is published.</summary>
    public string Source { get; }

    /// <summary>The steps that a move fulfils, as bits.</summary>
    internal uint StepsOf(string ruleId) => (uint)_stepsOfMove.GetValueOrDefault(ruleId);
}
