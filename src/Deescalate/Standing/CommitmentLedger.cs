using Deescalate.Rules;

namespace Deescalate;

/// <summary>Collects promises.</summary>
internal sealed class CommitmentLedger
{
    public List<Commitment> Commitments { get; } = [];

    public void Add(int message, IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].RuleId == RuleIds.Commitment)
            {
                Commitments.Add(new Commitment(message, findings[i].Span, findings[i]["due"]));
            }
        }
    }
}
