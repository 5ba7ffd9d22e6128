using Deescalate.Rules;

namespace Deescalate;

/// <summary>Looks through a snapshot from outside before anything is restored from it: it may have been cut short or changed.</summary>
internal static class SnapshotCheck
{
    /// <summary>The first thing that is wrong, or <see langword="null"/>.</summary>
    public static string? FirstProblem(SnapshotState state)
    {
        if (state.Messages is null || state.Said is null || state.Asked is null || state.SaidBefore is null || state.SaidSentences is null || state.OfferedWordings is null || state.Clauses is null
            || state.Failures is null || state.Memory is null || state.Standing is null)
        {
            return "a part of it is missing";
        }

        int count = state.FirstKept + state.Messages.Count;
        if (state.FirstKept < 0 || state.LastCustomer < -1 || state.LastCustomer >= count || state.LastAgent < -1 || state.LastAgent >= count
            || state.CustomerCount < 0 || state.AgentCount < 0 || state.CustomerCount + state.AgentCount > count)
        {
            return "its counts of messages do not fit each other";
        }

        if (!state.SaidBefore.Values.All(float.IsFinite))
        {
            return "saidBefore holds something else than finite numbers";
        }

        for (int i = 0; i < state.Messages.Count; i++)
        {
            if (!IsWhole(state.Messages[i]))
            {
                return $"message {state.FirstKept + i} is damaged";
            }
        }

        for (int i = 0; i < state.Failures.Count; i++)
        {
            if (!(state.Failures[i] is { RuleId: not null, ErrorType: not null, MessageIndex: >= 0 } failure && failure.MessageIndex < count))
            {
                return $"failures[{i}] is damaged";
            }
        }

        return state.Memory.Values.Any(m => m is null || m.Values.Any(v => v is null)) ? "what a rule remembers is missing" : StandingProblem(state.Standing, count);
    }

    /// <summary>What is wrong with what the library's own rules remember, or <see langword="null"/>. A rule of somebody else's in their place remembers what it likes.</summary>
    public static string? MemoryProblem(SnapshotState state, RuleSet rules)
    {
        foreach ((string id, Dictionary<string, string> memory) in state.Memory)
        {
            int number = rules.NumberOf(id);
            bool sound = (number < 0 ? null : rules.Entries[number].Code) switch
            {
                StalemateRule => StalemateRule.IsSound(memory),
                HeartRule => HeartRule.IsSound(memory),
                CommitmentMissedRule => CommitmentMissedRule.IsSound(memory),
                _ => true,
            };
            if (!sound)
            {
                return $"memory['{id}'] is not what that rule remembers";
            }
        }

        return null;
    }

    private static bool IsWhole(SnapshotMessage? message) =>
        message is { Findings: not null, Emotions: not null, Heat: >= 0 and <= 1, Words: >= 0, Role: >= ParticipantRole.Customer and <= ParticipantRole.System }
        && message.Emotions.Count is 0 or EmotionScores.Count && message.Emotions.All(e => e is >= 0 and <= 1) && Enum.IsDefined(message.Answer)
        && message.Findings.All(f => f is { Rule: not null, Attributes: not null, Start: >= 0, Length: >= 0, Confidence: >= 0 and <= 1 } && f.Attributes.Values.All(v => v is not null));

    private static string? StandingProblem(SnapshotStanding standing, int count)
    {
        object?[] parts =
        [
            standing.Turns, standing.Risk, standing.Heart, standing.Coverage, standing.ArchetypeEvidence, standing.ArchetypeReasons, standing.Handling, standing.Questions, standing.QuestionSubjects,
            standing.Commitments, standing.OpenCommitments, standing.Actions, standing.Problem, standing.Landings, standing.LastFound,
        ];
        return parts.Contains(null) ? "a part of its standing is missing"
            : new SnapshotStandingCheck(standing, count).Problems().FirstOrDefault() is { } place ? $"standing.{place} is damaged, or speaks of messages that are not there"
            : null;
    }
}
