using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Reads from the options which coverage profile is wanted.</summary>
internal static class CoverageChoice
{
    /// <summary>The profile; the options were validated before.</summary>
    /// <exception cref="ArgumentException">A step of it names a rule that is not there.</exception>
    public static CoverageProfile Read(DeescalateOptions options, RuleSet rules)
    {
        if (BuiltIn(options.Coverage) is { } builtIn)
        {
            return builtIn;
        }

        (string name, IList<CoverageStepOptions> steps) = options.CoverageProfiles.First(p => Same(p.Key, options.Coverage));
        string[] known = [.. rules.Entries.Select(e => e.Descriptor.Id)];
        foreach (string move in steps.SelectMany(s => s.Moves).Where(m => !known.Contains(m)))
        {
            throw new ArgumentException($"Coverage profile '{name}' names a rule '{move}' that is not there. {Suggestion.For(move, known, "Known are")}");
        }

        return new CoverageProfile(name, [.. steps.Select(s => new CoverageStep(s.Name, [.. s.Moves]))]);
    }

    /// <summary>What is wrong with the options' profiles, a line each.</summary>
    public static IEnumerable<string> Errors(DeescalateOptions options)
    {
        IEnumerable<string> known = CoverageProfiles.All.Select(p => p.Name).Concat(options.CoverageProfiles.Keys);
        if (!known.Any(n => Same(n, options.Coverage)))
        {
            yield return $"Coverage '{options.Coverage}' is not there. {Suggestion.For(options.Coverage, known, "Known are")}";
        }

        foreach ((string name, IList<CoverageStepOptions> steps) in options.CoverageProfiles)
        {
            if (BuiltIn(name) is not null)
            {
                yield return $"CoverageProfiles:{name} has the name of a built-in profile; give yours another.";
            }

            if (steps is not { Count: >= 1 and <= CoverageProfile.MostSteps })
            {
                yield return $"CoverageProfiles:{name} has {steps?.Count ?? 0} steps; it must have 1 to {CoverageProfile.MostSteps}.";
                continue;
            }

            for (int i = 0; i < steps.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(steps[i].Name))
                {
                    yield return $"CoverageProfiles:{name}:{i}:Name is empty; name the step.";
                }
                else if (steps.Take(i).Any(s => Same(s.Name, steps[i].Name)))
                {
                    yield return $"CoverageProfiles:{name}:{i}:Name '{steps[i].Name}' stands twice; a step is named once.";
                }

                if (steps[i].Moves.Count == 0)
                {
                    yield return $"CoverageProfiles:{name}:{i}:Moves is empty; list the ids of the rules that fulfil the step.";
                }
            }
        }
    }

    private static CoverageProfile? BuiltIn(string name) => CoverageProfiles.All.FirstOrDefault(p => Same(p.Name, name));

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
