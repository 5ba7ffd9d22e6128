using Deescalate.Text;

namespace Deescalate;

/// <summary>Reads from the options which coverage profile is wanted.</summary>
internal static class CoverageChoice
{
    /// <summary>The profile; the options were validated before.</summary>
    public static CoverageProfile Read(DeescalateOptions options)
    {
        if (BuiltIn(options.Coverage) is { } builtIn)
        {
            return builtIn;
        }

        (string name, IList<CoverageStepOptions> steps) = options.CoverageProfiles.First(p => Same(p.Key, options.Coverage));
        return new CoverageProfile(name, [.. steps.Select(s => new CoverageStep(s.Name, [.. s.Moves]))]);
    }

    /// <summary>Lists what is wrong with the options' profiles.</summary>
    public static void Check(DeescalateOptions options, List<string> errors)
    {
        if (BuiltIn(options.Coverage) is null && !options.CoverageProfiles.Keys.Any(n => Same(n, options.Coverage)))
        {
            IEnumerable<string> known = CoverageProfiles.All.Select(p => p.Name).Concat(options.CoverageProfiles.Keys);
            errors.Add($"Coverage '{options.Coverage}' is not there. {Suggestion.For(options.Coverage, known, "Known are")}");
        }

        foreach ((string name, IList<CoverageStepOptions> steps) in options.CoverageProfiles)
        {
            if (BuiltIn(name) is not null)
            {
                errors.Add($"CoverageProfiles:{name} has the name of a built-in profile; give yours another.");
            }

            if (steps is not { Count: >= 1 and <= CoverageProfile.MostSteps })
            {
                errors.Add($"CoverageProfiles:{name} has {steps?.Count ?? 0} steps; it must have 1 to {CoverageProfile.MostSteps}.");
                continue;
            }

            for (int i = 0; i < steps.Count; i++)
            {
                CheckStep(steps, i, $"CoverageProfiles:{name}:{i}", errors);
            }
        }
    }

    /// <summary>Lists the rules of the options' profiles that are not there.</summary>
    /// <param name="options">The options.</param>
    /// <param name="rules">Ids of all rules.</param>
    /// <param name="errors">Where to.</param>
    public static void CheckRules(DeescalateOptions options, IReadOnlyCollection<string> rules, List<string> errors)
    {
        foreach ((string name, IList<CoverageStepOptions> steps) in options.CoverageProfiles)
        {
            for (int i = 0; i < (steps?.Count ?? 0); i++)
            {
                IList<string> moves = steps![i].Moves;
                for (int k = 0; k < moves.Count; k++)
                {
                    if (!rules.Contains(moves[k], StringComparer.Ordinal))
                    {
                        errors.Add($"CoverageProfiles:{name}:{i}:Moves:{k}: there is no rule '{moves[k]}'. {Suggestion.For(moves[k], rules, "Known are")}");
                    }
                }
            }
        }
    }

    private static void CheckStep(IList<CoverageStepOptions> steps, int i, string place, List<string> errors)
    {
        if (string.IsNullOrWhiteSpace(steps[i].Name))
        {
            errors.Add($"{place}:Name is empty; name the step.");
        }
        else if (steps.Take(i).Any(s => Same(s.Name, steps[i].Name)))
        {
            errors.Add($"{place}:Name '{steps[i].Name}' stands twice; a step is named once.");
        }

        if (steps[i].Moves.Count == 0)
        {
            errors.Add($"{place}:Moves is empty; list the ids of the rules that fulfil the step.");
        }
    }

    private static CoverageProfile? BuiltIn(string name)
    {
        foreach (CoverageProfile profile in CoverageProfiles.All)
        {
            if (Same(profile.Name, name))
            {
                return profile;
            }
        }

        return null;
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
