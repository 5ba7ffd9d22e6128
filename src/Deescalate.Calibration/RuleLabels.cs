using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Labels that are ids of rules, with or without an attribute: <c>customer.threat kind=legal</c>.</summary>
internal sealed class RuleLabels
{
    /// <summary>Looks labels up among the rules.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="language">The language of the rules.</param>
    /// <exception cref="CalibrationException">A label is no rule's id.</exception>
    public RuleLabels(string[] labels, string language = "en")
    {
        RuleSet rules = RuleRegistry.WithBuiltIn(language).Build(new Dictionary<string, RuleOptions>());
        RuleEntry[] entries = Array.ConvertAll(labels, l => rules.NumberOf(l.Split(' ')[0]) is >= 0 and var number
            ? rules.Entries[number]
            : throw new CalibrationException($"The label '{l}' does not begin with a rule's id. 'deescalate rules' lists them; rename labels with --map."));
        AreOfAgents = !Array.Exists(entries, e => e.ReadsCustomer);
        Handicaps = Array.ConvertAll(entries, e => RuleWeight.HandicapOf(e.Descriptor.Kind));
    }

    /// <summary>Whether all rules are such as read agents.</summary>
    public bool AreOfAgents { get; }

    /// <summary>Log-odds, by label, that a sentence must have beyond those of a message.</summary>
    public float[] Handicaps { get; }
}
