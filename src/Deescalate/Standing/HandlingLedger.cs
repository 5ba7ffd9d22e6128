using Deescalate.Rules;

namespace Deescalate;

/// <summary>Collects the points of findings.</summary>
internal sealed class HandlingLedger
{
    public List<HandlingContribution> Contributions { get; } = [];

    public void Add(int message, IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Rule.Points != 0)
            {
                Contributions.Add(new HandlingContribution(findings[i].RuleId, message, findings[i].Rule.Points));
            }
        }
    }

    public Handling ToHandling() => new([.. Contributions]);
}
