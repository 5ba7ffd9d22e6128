using Deescalate.Rules;

namespace Deescalate.Phrases;

/// <summary>What a move or mistake of the agent does to a caller's temper, from <c>callers/effects.json</c>. Immutable.</summary>
internal static class CallerEffects
{
    /// <summary>A mistake that the table does not name.</summary>
    private const float OtherFault = 0.05f;

    private static readonly Dictionary<string, float> _effects = Read();

    /// <summary>The change of temper: mistakes add up, and where there is one, nothing in the same message cools.</summary>
    public static float Of(IReadOnlyList<Finding> findings)
    {
        float heats = 0, cools = 0;
        foreach (Finding finding in findings)
        {
            float effect = _effects.TryGetValue(finding.RuleId, out float known) ? known : finding.Rule.Kind == RuleKind.Fault ? OtherFault : 0;
            if (effect > 0)
            {
                heats += effect;
            }
            else
            {
                cools += effect;
            }
        }

        return heats > 0 ? heats : cools;
    }

    private static Dictionary<string, float> Read()
    {
        Dictionary<string, float> effects = new(StringComparer.Ordinal);
        RuleJson json = new(EmbeddedData.Bytes("Data/en/callers/effects.json"), "callers/effects.json");
        json.Next();
        while (json.Member())
        {
            string rule = json.Name;
            effects.Add(rule, json.Number(rule, -1, 1));
        }

        return effects;
    }
}
