namespace Deescalate;

/// <summary>Copies the running state of a standing into a snapshot and back.</summary>
internal static class SnapshotStandingMapper
{
    public static SnapshotStanding Read(StandingTracker tracker) => new()
    {
        Heat = tracker.Heat,
        Turns = [.. tracker.Turns.Points],
        Stage = tracker.Stage,
        StageSince = tracker.StageSince,
        LastRise = tracker.LastRise,
        Insulted = tracker.Insulted,
        Alarm = tracker.Alarm,
        Risk = [.. tracker.Risk.Signs],
        Heart = tracker.Heart.Save(),
        Profile = tracker.Other?.Profile.Name,
        Coverage = tracker.Other?.Save() ?? [],
        ArchetypeEvidence = [.. tracker.Archetypes.Evidence],
        ArchetypeReasons = [.. tracker.Archetypes.Reasons.Select(r => (IReadOnlyList<ArchetypeReason>)[.. r])],
        Run = tracker.Archetypes.Run,
        ArchetypeMessages = tracker.Archetypes.Messages,
        Handling = [.. tracker.Handling.Contributions.Select(c => new SnapshotContribution(c.RuleId, c.MessageIndex, c.FullPoints, c.Span.Start, c.Span.Length, c.Situation))],
        Questions = [.. tracker.Questions.Questions],
        QuestionSubjects = [.. tracker.Questions.Subjects],
        QuestionTurnStart = tracker.Questions.TurnStart,
        QuestionTurnOver = tracker.Questions.TurnOver,
        Commitments = [.. tracker.Commitments.Commitments],
        OpenCommitments = [.. tracker.Commitments.Open],
        Actions = [.. tracker.Actions.Items],
        Problem = SnapshotProblem.Of(tracker.Problem),
        Landings = [.. tracker.Dialogue.Landings],
        Stalemate = tracker.Dialogue.Stalemate,
        LastFound = new Dictionary<string, int>(tracker.LastFound, StringComparer.Ordinal),
    };

    public static void Write(SnapshotStanding state, StandingTracker tracker)
    {
        tracker.Heat = state.Heat;
        tracker.Turns.Points.AddRange(state.Turns);
        tracker.Stage = state.Stage;
        tracker.StageSince = state.StageSince;
        tracker.LastRise = state.LastRise;
        tracker.Insulted = state.Insulted;
        tracker.Alarm = state.Alarm;
        tracker.Risk.Signs.AddRange(state.Risk);
        tracker.Heart.Restore(state.Heart);
        if (tracker.Other is { } other && other.Profile.Name == state.Profile)
        {
            other.Restore(state.Coverage);
        }

        for (int i = 0; i < state.ArchetypeEvidence.Count; i++)
        {
            tracker.Archetypes.Evidence[i] = state.ArchetypeEvidence[i];
            tracker.Archetypes.Reasons[i].AddRange(state.ArchetypeReasons[i]);
        }

        tracker.Archetypes.Run = state.Run;
        tracker.Archetypes.Messages = state.ArchetypeMessages;
        tracker.Handling.Restore(state.Handling.Select(c => new HandlingContribution(c.Rule, c.Message, c.Points) { Span = new TextSpan(c.Start, c.Length), Situation = c.Situation }));
        tracker.Questions.Questions.AddRange(state.Questions);
        tracker.Questions.Subjects.AddRange(state.QuestionSubjects.TakeLast(Math.Min(QuestionLedger.Reach, state.Questions.Count)));
        tracker.Questions.TurnStart = state.QuestionTurnStart;
        tracker.Questions.TurnOver = state.QuestionTurnOver;
        tracker.Commitments.Commitments.AddRange(state.Commitments);
        tracker.Commitments.Open.AddRange(state.OpenCommitments);
        tracker.Actions.Items.AddRange(state.Actions);
        state.Problem.WriteTo(tracker.Problem);
        tracker.Dialogue.Landings.AddRange(state.Landings);
        tracker.Dialogue.Stalemate = state.Stalemate;
        foreach ((string rule, int message) in state.LastFound)
        {
            tracker.LastFound[rule] = message;
        }
    }
}
