using Deescalate.Rules;

namespace Deescalate;

/// <summary>Collects HEART coverage from the agent's findings.</summary>
internal sealed class HeartTracker
{
    private static readonly Dictionary<string, int> _letterOfRule = new(StringComparer.Ordinal)
    {
        [RuleIds.Encourager] = 0,
        [RuleIds.CuriousQuestion] = 0,
        [RuleIds.Mirror] = 0,
        ["agent.summary-announced"] = 0,
        ["agent.check-understanding"] = 0,
        ["agent.last-call"] = 0,
        [RuleIds.Sympathy] = 1,
        [RuleIds.Label] = 1,
        ["agent.empathy-with-reason"] = 1,
        [RuleIds.Accept] = 2,
        [RuleIds.Reassure] = 3,
        ["agent.positive-expectation"] = 3,
        [RuleIds.TakeAction] = 4,
        ["agent.escalation-honoured"] = 4,
        [RuleIds.Commitment] = 4,
    };

    public List<int>[] Letters { get; } = [[], [], [], [], []];

    public void Add(int message, IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (_letterOfRule.TryGetValue(findings[i].RuleId, out int letter) && (Letters[letter].Count == 0 || Letters[letter][^1] != message) && AgentSigns.Counts(findings[i], findings))
            {
                Letters[letter].Add(message);
            }
        }
    }

    public HeartCoverage ToCoverage() => new(Letter(0), Letter(1), Letter(2), Letter(3), Letter(4));

    private ListPrefix<int> Letter(int letter) => new(Letters[letter]);
}
