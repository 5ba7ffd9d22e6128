using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>Takes back what cues of faults found where the words of their sentence, and of the message before, speak against the fault by their fitted weights: the cue's words are told of
/// somebody else, or mean something else in such talk.</summary>
internal static class OverruledCues
{
    /// <summary>Log-odds that the words add, below which cues are not believed.</summary>
    private const float Least = -0.5f;

    /// <summary>Withdraws the matches of faults that an agent's message does not show.</summary>
    /// <param name="rules">The rules, with their weights.</param>
    /// <param name="evidence">What the words of a sentence in which a cue stands add to the log-odds of each label, at most; negative infinity where there is none, or none long enough to be
    /// read.</param>
    /// <param name="beyond">How far the message is beyond the threshold of each label: a fault that weights see in other words of it stays.</param>
    /// <param name="matches">What cues and weights found.</param>
    public static void Withdraw(RuleSet rules, ReadOnlySpan<float> evidence, ReadOnlySpan<float> beyond, CueMatches matches)
    {
        ReadOnlySpan<RuleWeight> labels = rules.AgentWeights!.Labels;
        for (int label = 0; label < labels.Length; label++)
        {
            bool doubtful = evidence[label] is < Least and > float.NegativeInfinity && beyond[label] < 0;
            if (doubtful && rules.Entries[labels[label].Rule] is { Descriptor.Kind: RuleKind.Fault } rule && !HasOwn(rule, matches))
            {
                matches.Withdraw(rule.Number);
            }
        }
    }

    /// <summary>Whether a cue that a user added matches: the weights were fitted without its words.</summary>
    private static bool HasOwn(RuleEntry rule, CueMatches matches)
    {
        for (int i = matches.Head(rule.Number); i >= 0; i = matches[i].Next)
        {
            if (rule.Groups[matches[i].Group].IsOwn)
            {
                return true;
            }
        }

        return false;
    }
}
