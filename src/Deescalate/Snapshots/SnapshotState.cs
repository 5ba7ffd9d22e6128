using Deescalate.Phrases;
using Deescalate.Phrases.Mirroring;

namespace Deescalate;

/// <summary>The content of a snapshot.</summary>
internal sealed record SnapshotState
{
    public int Version { get; init; }

    public string? Id { get; init; }

    public int FirstKept { get; init; }

    public int LastCustomer { get; init; }

    public int LastAgent { get; init; }

    public int CustomerCount { get; init; }

    public int AgentCount { get; init; }

    public IReadOnlyList<SnapshotMessage> Messages { get; init; } = [];

    public IReadOnlyList<int> Said { get; init; } = [];

    public int SaidInTurn { get; init; }

    public bool TurnOver { get; init; }

    public IReadOnlyList<int> Asked { get; init; } = [];

    /// <summary>Log-odds by what the customer said last, for each label of the agents' weights.</summary>
    public IReadOnlyDictionary<string, float> SaidBefore { get; init; } = new Dictionary<string, float>();

    public SnapshotStanding Standing { get; init; } = new();

    public IReadOnlyList<ulong> SaidSentences { get; init; } = [];

    public IReadOnlyList<ulong> OfferedWordings { get; init; } = [];

    public IReadOnlyList<MirrorClause> Clauses { get; init; } = [];

    public bool FormalCustomer { get; init; }

    public IReadOnlyList<RuleFailure> Failures { get; init; } = [];

    public IReadOnlyDictionary<string, Dictionary<string, string>> Memory { get; init; } = new Dictionary<string, Dictionary<string, string>>();
}
