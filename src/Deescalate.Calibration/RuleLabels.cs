using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Labels that are ids of rules, with or without an attribute: <c>customer.threat kind=legal</c>.</summary>
internal static class RuleLabels
{
    /// <summary>Makes sure that each label names a rule.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="language">The language of the rules.</param>
    /// <exception cref="CalibrationException">A label is no rule's id.</exception>
    public static void Check(IEnumerable<string> labels, string language = "en")
    {
        RuleSet rules = RuleRegistry.WithBuiltIn(language).Build(new Dictionary<string, RuleOptions>());
        foreach (string label in labels)
        {
            if (rules.NumberOf(label.Split(' ')[0]) < 0)
            {
                throw new CalibrationException($"The label '{label}' does not begin with a rule's id. 'deescalate rules' lists them; rename labels with --map.");
            }
        }
    }
}
