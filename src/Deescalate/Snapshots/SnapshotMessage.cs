namespace Deescalate;

/// <summary>A past message in a snapshot.</summary>
internal sealed record SnapshotMessage
{
    public ParticipantRole Role { get; init; }

    public float Heat { get; init; }

    public IReadOnlyList<float> Emotions { get; init; } = [];

    public int Words { get; init; }

    public DateTimeOffset? At { get; init; }

    public TimeSpan? StartOffset { get; init; }

    public TimeSpan? EndOffset { get; init; }

    public AnswerKind Answer { get; init; }

    public IReadOnlyList<SnapshotFinding> Findings { get; init; } = [];
}
