namespace Deescalate;

/// <summary>The running state of <see cref="StandingTracker"/> in a snapshot.</summary>
internal sealed record SnapshotStanding
{
    public HeatTrack Heat { get; init; }

    public IReadOnlyList<TurningPoint> Turns { get; init; } = [];

    public ConversationStage Stage { get; init; }

    public int StageSince { get; init; }

    public int LastRise { get; init; }

    public bool Insulted { get; init; }

    public AlarmState Alarm { get; init; }

    public IReadOnlyList<RiskSign> Risk { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<CoverageSign>> Heart { get; init; } = [];

    /// <summary>Name of the coverage profile; null where it is HEART.</summary>
    public string? Profile { get; init; }

    public IReadOnlyList<IReadOnlyList<CoverageSign>> Coverage { get; init; } = [];

    public IReadOnlyList<float> ArchetypeEvidence { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<ArchetypeReason>> ArchetypeReasons { get; init; } = [];

    public int Run { get; init; }

    public int ArchetypeMessages { get; init; }

    public IReadOnlyList<SnapshotContribution> Handling { get; init; } = [];

    public IReadOnlyList<CustomerQuestion> Questions { get; init; } = [];

    public IReadOnlyList<string> QuestionSubjects { get; init; } = [];

    public int QuestionTurnStart { get; init; }

    public bool QuestionTurnOver { get; init; }

    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    public IReadOnlyList<OpenCommitment> OpenCommitments { get; init; } = [];

    public IReadOnlyList<ActionItem> Actions { get; init; } = [];

    public SnapshotProblem Problem { get; init; } = new();

    public IReadOnlyList<Landing> Landings { get; init; } = [];

    public Stalemate? Stalemate { get; init; }

    public IReadOnlyDictionary<string, int> LastFound { get; init; } = new Dictionary<string, int>();
}
