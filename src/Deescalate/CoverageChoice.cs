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
