using Deescalate.Rules;

namespace Deescalate.Calibration;

/// <summary>Which labels of which messages the cues of their rules decide: weights have nothing to add there.</summary>
internal sealed class RuleCues
{
    private readonly bool[] _cued;
    private readonly int _labels;

    private RuleCues(bool[] cued, int labels)
    {
        _cued = cued;
        _labels = labels;
    }

    public bool this[int message, int label] => _cued[message * _labels + label];

    /// <summary>Reads all messages by cues alone.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="labels">The labels: ids of rules, with or without an attribute.</param>
    /// <param name="language">The language of the rules.</param>
    /// <exception cref="CalibrationException">A label is no rule's id.</exception>
    public static RuleCues Read(IReadOnlyList<LabelledMessage> messages, string[] labels, string language = "en")
    {
        RuleSet rules = RuleRegistry.WithBuiltIn(language).Build(new Dictionary<string, RuleOptions>());
        MessageReading reading = new(rules);
        RuleEntry[] entries = Array.ConvertAll(labels, l => rules.NumberOf(l.Split(' ')[0]) is >= 0 and int number
            ? rules.Entries[number]
            : throw new CalibrationException($"The label '{l}' does not begin with a rule's id. 'deescalate rules' lists them; rename labels with --map."));
        bool[] cued = new bool[messages.Count * labels.Length];
        foreach (bool customer in (ReadOnlySpan<bool>)[false, true])
        {
            for (int message = 0; message < messages.Count && Array.Exists(entries, e => e.Reads(customer)); message++)
            {
                reading.Read(messages[message].Text, customer);
                for (int label = 0; label < labels.Length; label++)
                {
                    RuleEntry rule = entries[label];
                    cued[message * labels.Length + label] |= rule.Reads(customer) && reading.Matches.HasRule(rule.Number)
                        && CueRuleReader.Confidence(rule, reading, out _) >= rule.Descriptor.Threshold;
                }
            }
        }

        return new RuleCues(cued, labels.Length);
    }
}
