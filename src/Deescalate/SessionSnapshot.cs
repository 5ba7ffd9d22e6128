using System.Text.Json;

namespace Deescalate;

/// <summary>What a session knows, in a form that can be stored: no message text beyond captured attributes and up to three clauses that can
/// be said back, a bounded number of past messages, and the running sums. Serialise it with <see cref="ToJson"/>.</summary>
/// <remarks>Immutable once made.</remarks>
public sealed class SessionSnapshot
{
    /// <summary>The version that this library writes.</summary>
    public const int CurrentVersion = 2;

    /// <summary>How many past messages are kept with their findings.</summary>
    public const int KeptMessages = 32;

    internal SessionSnapshot(SnapshotState state) => State = state;

    /// <summary>Version of the form.</summary>
    public int Version => State.Version;

    internal SnapshotState State { get; }

    /// <summary>Reads a snapshot that <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">It is not a snapshot, one of another version, or damaged.</exception>
    public static SessionSnapshot FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        SnapshotState? state;
        try
        {
            state = JsonSerializer.Deserialize(json, SnapshotJson.Default.SnapshotState);
        }
        catch (JsonException e)
        {
            throw new FormatException($"Not a session snapshot: {e.Path} at line {e.LineNumber + 1}. Give the text that {nameof(ToJson)} returned, unchanged.", e);
        }

        return state?.Version switch
        {
            CurrentVersion when SnapshotCheck.FirstProblem(state) is { } problem =>
                throw Damaged(problem),
            CurrentVersion => new SessionSnapshot(state),
            null or 0 => throw new FormatException($"Not a session snapshot: it has no version. Give the text that {nameof(ToJson)} returned, unchanged."),
            int version => throw new FormatException($"The snapshot has version {version}; this library reads version {CurrentVersion}. Read the conversation again from its messages."),
        };
    }

    /// <summary>The snapshot as JSON text.</summary>
    public string ToJson() => JsonSerializer.Serialize(State, SnapshotJson.Default.SnapshotState);

    internal static SessionSnapshot Of(ConversationSession session) => new(SnapshotMapper.Read(session));

    internal ConversationSession RestoreTo(ConversationAnalyzer analyzer)
    {
        if (SnapshotCheck.MemoryProblem(State, analyzer.RuleSet) is { } problem)
        {
            throw Damaged(problem);
        }

        ConversationSession session = new(analyzer, State.Id);
        SnapshotMapper.Write(State, session, analyzer.RuleSet);
        return session;
    }

    private static FormatException Damaged(string problem) => new($"The snapshot is damaged: {problem}. Give the text that {nameof(ToJson)} returned, unchanged.");
}
