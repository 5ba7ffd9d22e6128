using System.Runtime.InteropServices;
using Deescalate.Rules;

namespace Deescalate;

/// <summary>Collects the points of findings.</summary>
internal sealed class HandlingLedger
{
    private HandlingScale? _scale;

    public List<HandlingContribution> Contributions { get; } = [];

    /// <summary>Adds the findings of a message.</summary>
    /// <param name="message">Its index.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="situation">What the conversation was like before it.</param>
    public void Add(int message, IReadOnlyList<Finding> findings, HandlingSituation situation)
    {
        int first = Contributions.Count;
        Collect(Contributions, message, findings, situation);
        if (Contributions.Count > first)
        {
            _scale ??= new HandlingScale();
            _scale.Add(CollectionsMarshal.AsSpan(Contributions)[first..]);
        }
    }

    /// <summary>What the findings of a message would add if it came next. The ledger stays as it is.</summary>
    /// <param name="message">Its index.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="situation">What the conversation is like.</param>
    public float PointsOf(int message, IReadOnlyList<Finding> findings, HandlingSituation situation)
    {
        List<HandlingContribution> contributions = [];
        Collect(contributions, message, findings, situation);
        (_scale?.Copy() ?? new HandlingScale()).Add(CollectionsMarshal.AsSpan(contributions));
        return contributions.Sum(c => c.Points);
    }

    private static void Collect(List<HandlingContribution> contributions, int message, IReadOnlyList<Finding> findings, HandlingSituation situation)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Rule.Points is var points and not 0)
            {
                contributions.Add(new HandlingContribution(findings[i].RuleId, message, points) { Span = findings[i].Span, Situation = situation });
            }
        }
    }

    public void Restore(IEnumerable<HandlingContribution> contributions)
    {
        Contributions.AddRange(contributions);
        if (Contributions.Count > 0)
        {
            _scale = new HandlingScale();
            _scale.AddAll(CollectionsMarshal.AsSpan(Contributions));
        }
    }

    public Handling ToHandling() => new(new ListPrefix<HandlingContribution>(Contributions));
}
