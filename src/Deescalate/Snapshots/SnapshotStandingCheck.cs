namespace Deescalate;

/// <summary>Looks through the standing of a snapshot from outside: whatever a session would stumble over later, or tell as if it were so.</summary>
/// <param name="standing">The standing; none of its members is null.</param>
/// <param name="count">Messages of the conversation.</param>
internal sealed class SnapshotStandingCheck(SnapshotStanding standing, int count)
{
    private const int MostPoints = 100;
    private const int EverySlot = 15;

    /// <summary>What is wrong, each with its place.</summary>
    public IEnumerable<string> Problems()
    {
        HeatTrack heat = standing.Heat;
        (string Name, bool IsSound)[] single =
        [
            ("heat", IsShare(heat.Heat) && IsShare(heat.Peak) && IsShare(heat.Slow) && IsShare(heat.Begin) && IsShare(heat.Latest) && heat.Seen >= 0 && Enum.IsDefined(heat.Trend)),
            ("stage", Enum.IsDefined(standing.Stage)),
            ("stageSince", standing.StageSince >= 0 && standing.StageSince <= count),
            ("lastRise", standing.LastRise >= -1 && standing.LastRise < count),
            ("alarm", Enum.IsDefined(standing.Alarm.Change) && standing.Alarm.Rest >= 0),
            ("heart", standing.Heart.Count == CoverageProfiles.Heart.Steps.Count),
            ("archetypeEvidence", standing.ArchetypeEvidence.Count == Archetypes && standing.ArchetypeEvidence.All(e => float.IsFinite(e) && e >= 0)),
            ("archetypeReasons", standing.ArchetypeReasons.Count == Archetypes),
            ("run", standing.Run >= 0),
            ("archetypeMessages", standing.ArchetypeMessages >= 0),
            ("questionSubjects", standing.QuestionSubjects.All(s => s is not null)),
            ("questionTurnStart", standing.QuestionTurnStart >= 0 && standing.QuestionTurnStart <= standing.Questions.Count),
            ("stalemate", standing.Stalemate is null or { Kind: not null, Rounds: > 0 } && Is(standing.Stalemate?.MessageIndex)),
            ("lastFound", standing.LastFound.Values.All(IsMessage)),
            ("problem", IsSound(standing.Problem)),
        ];
        return single.Where(s => !s.IsSound).Select(s => s.Name)
            .Concat(Items("turns", standing.Turns, t => IsMessage(t.MessageIndex) && IsShare(t.Before) && IsShare(t.After) && Is(t.AfterAgent)))
            .Concat(Items("risk", standing.Risk, r => r.Rule is not null && IsMessage(r.Message) && float.IsFinite(r.Weight)))
            .Concat(Lists("heart", standing.Heart, IsSound))
            .Concat(Lists("coverage", standing.Coverage, IsSound))
            .Concat(Lists("archetypeReasons", standing.ArchetypeReasons, r => r.Sign is not null && IsMessage(r.MessageIndex) && float.IsFinite(r.Weight)))
            .Concat(Items("handling", standing.Handling, IsSound))
            .Concat(Items("questions", standing.Questions, IsSound))
            .Concat(Items("commitments", standing.Commitments, IsSound))
            .Concat(Items("openCommitments", standing.OpenCommitments, o => o.Stems is not null && o.Index >= 0 && o.Index < standing.Commitments.Count))
            .Concat(Items("actions", standing.Actions, a => Enum.IsDefined(a.Side) && IsMessage(a.MessageIndex) && IsSpan(a.Span)))
            .Concat(Items("problem.candidates", standing.Problem.Candidates ?? [], c => IsMessage(c.MessageIndex) && IsSpan(c.Span)))
            .Concat(Items("landings", standing.Landings, l => IsMessage(l.AgentMessage) && IsMessage(l.CustomerMessage) && Enum.IsDefined(l.Result)));
    }

    private static int Archetypes => Enum.GetValues<Archetype>().Length;

    private static IEnumerable<string> Items<T>(string name, IReadOnlyList<T> items, Func<T, bool> isSound) =>
        items.Select((item, i) => (item, i)).Where(p => p.item is null || !isSound(p.item)).Select(p => $"{name}[{p.i}]");

    private static IEnumerable<string> Lists<T>(string name, IReadOnlyList<IReadOnlyList<T>> lists, Func<T, bool> isSound) =>
        lists.SelectMany((list, i) => list is null ? [$"{name}[{i}]"] : Items($"{name}[{i}]", list, isSound));

    private static bool IsShare(float value) => value is >= 0 and <= 1;

    private static bool IsSpan(TextSpan span) => span is { Start: >= 0, Length: >= 0 };

    private bool IsMessage(int message) => message >= 0 && message < count;

    /// <summary>Whether a message is not named, or there is such a message.</summary>
    private bool Is(int? message) => message is null || IsMessage(message.Value);

    private bool IsSound(CoverageSign sign) => sign.RuleId is not null && IsMessage(sign.MessageIndex) && IsSpan(sign.Span);

    private bool IsSound(SnapshotContribution part) => part is { Rule: not null, Points: >= -MostPoints and <= MostPoints, Start: >= 0, Length: >= 0 } && IsMessage(part.Message)
        && (part.Situation & ~(HandlingSituation.Cool | HandlingSituation.Unheard | HandlingSituation.Agent)) == 0;

    private bool IsSound(CustomerQuestion question) => IsMessage(question.MessageIndex) && Is(question.AnsweredBy) && Is(question.AskedBefore)
        && Enum.IsDefined(question.Kind) && Enum.IsDefined(question.Answer) && (question.Ask is null || Enum.IsDefined(question.Ask.Value)) && !(question.Waited < TimeSpan.Zero);

    /// <summary>A promise of an earlier conversation speaks of that one's messages.</summary>
    private bool IsSound(Commitment promise) => (promise.Carried ? promise.MessageIndex >= 0 : IsMessage(promise.MessageIndex)) && IsSpan(promise.Span)
        && Enum.IsDefined(promise.Status) && Is(promise.SettledBy) && (promise.Condition is null || IsSpan(promise.Condition.Value));

    private bool IsSound(SnapshotProblem problem) => problem.Candidates is not null && IsSound(problem.Demand) && IsSound(problem.Agreed) && IsSound(problem.Named) && Is(problem.AgreedBy)
        && problem is { Known: >= 0 and <= EverySlot, Asked: >= 0 and <= EverySlot };

    private bool IsSound(ProblemStatement? statement) => statement is null || (IsMessage(statement.MessageIndex) && IsSpan(statement.Span));
}
