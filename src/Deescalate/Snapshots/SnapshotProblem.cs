namespace Deescalate;

/// <summary>The problem map in a snapshot.</summary>
internal sealed record SnapshotProblem
{
    public IReadOnlyList<ProblemStatement> Candidates { get; init; } = [];

    public ProblemStatement? Demand { get; init; }

    public ProblemStatement? Agreed { get; init; }

    public ProblemStatement? Named { get; init; }

    public int? AgreedBy { get; init; }

    public int Known { get; init; }

    public int Asked { get; init; }

    public static SnapshotProblem Of(ProblemTracker tracker) => new()
    {
        Candidates = [.. tracker.Candidates],
        Demand = tracker.Demand,
        Agreed = tracker.Agreed,
        Named = tracker.Named,
        AgreedBy = tracker.AgreedBy,
        Known = tracker.Known,
        Asked = tracker.Asked,
    };

    public void WriteTo(ProblemTracker tracker)
    {
        tracker.Candidates.AddRange(Candidates);
        tracker.Demand = Demand;
        tracker.Agreed = Agreed;
        tracker.Named = Named;
        tracker.AgreedBy = AgreedBy;
        tracker.Known = Known;
        tracker.Asked = Asked;
    }
}
