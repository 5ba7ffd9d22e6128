using System.Collections.Frozen;
using Deescalate.Cues;

namespace Deescalate.Rules;

/// <summary>All rules that are switched on, in the order in which they are read, and the index of all their cues. Immutable.</summary>
internal sealed class RuleSet
{
    private readonly FrozenDictionary<string, int> _numbers;

    public RuleSet(RuleEntry[] rules, CueIndex index)
    {
        Entries = rules;
        Index = index;
        _numbers = rules.ToFrozenDictionary(r => r.Descriptor.Id, r => r.Number, StringComparer.Ordinal);
        CustomerCode = [.. rules.Where(r => r.Code is not null && r.ReadsCustomer)];
        AgentCode = [.. rules.Where(r => r.Code is not null && r.ReadsAgent)];
    }

    public RuleEntry[] Entries { get; }

    public CueIndex Index { get; }

    public RuleEntry[] CustomerCode { get; }

    public RuleEntry[] AgentCode { get; }

    /// <summary>Number of a rule, or -1 where it is not there or switched off.</summary>
    public int NumberOf(string id) => _numbers.GetValueOrDefault(id, -1);
}
