using Deescalate.Rules;

namespace Deescalate;

/// <summary>Copies a session into a snapshot's state and back.</summary>
internal static class SnapshotMapper
{
    public static SnapshotState Read(ConversationSession session)
    {
        ConversationHistory history = session.History;
        int first = Math.Max(history.FirstKept, history.Count - SessionSnapshot.KeptMessages);
        return new SnapshotState
        {
            Version = SessionSnapshot.CurrentVersion,
            Id = session.Id,
            FirstKept = first,
            LastCustomer = history.LastCustomer,
            LastAgent = history.LastAgent,
            CustomerCount = history.CustomerCount,
            AgentCount = history.AgentCount,
            Messages = [.. Enumerable.Range(first, history.Count - first).Select(i => Read(history[i]))],
            Said = [.. history.Content.Save()],
            SaidInTurn = history.Content.TurnCount,
            TurnOver = history.Content.TurnOver,
            Asked = [.. history.Content.Asked],
            SaidBefore = session.Leanings(),
            Standing = SnapshotStandingMapper.Read(session.Tracker),
            SaidSentences = session.Phrases.Said(),
            OfferedWordings = session.Phrases.Offered(),
            Clauses = session.Phrases.Clauses(session.Mirrors),
            FormalCustomer = session.Phrases.IsFormal,
            Failures = [.. session.RuleFailures],
            Memory = session.Memory.ToDictionary(m => m.Key, m => new Dictionary<string, string>(m.Value, StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    public static void Write(SnapshotState state, ConversationSession session, RuleSet rules)
    {
        session.History.Restore(
            state.FirstKept, state.LastCustomer, state.LastAgent, state.CustomerCount, state.AgentCount, state.Messages.Select((m, i) => Write(m, state.FirstKept + i, rules)));
        session.History.Content.Restore(state.Said, state.SaidInTurn, state.TurnOver, state.Asked);
        session.RestoreLeanings(state.SaidBefore);
        SnapshotStandingMapper.Write(state.Standing, session.Tracker);
        session.Phrases.Restore(state.SaidSentences, state.OfferedWordings, state.Clauses, state.FormalCustomer);
        session.RestoreFailures(state.Failures);
        foreach ((string rule, Dictionary<string, string> memory) in state.Memory)
        {
            session.Memory[rule] = new Dictionary<string, string>(memory, StringComparer.Ordinal);
        }
    }

    private static SnapshotMessage Read(in HistoryEntry entry)
    {
        EmotionScores scores = entry.Emotions;
        return new SnapshotMessage
        {
            Role = entry.Role,
            Heat = entry.Heat,
            Emotions = scores == default ? [] : [.. Enum.GetValues<Emotion>().Select(e => scores[e])],
            Words = entry.Words,
            At = entry.At,
            StartOffset = entry.StartOffset,
            EndOffset = entry.EndOffset,
            Answer = entry.Answer,
            Findings = [.. entry.Findings.Select(f => new SnapshotFinding(f.RuleId, f.Span.Start, f.Span.Length, f.Confidence, f.Attributes.ToDictionary(StringComparer.Ordinal)))],
        };
    }

    private static HistoryEntry Write(SnapshotMessage message, int index, RuleSet rules)
    {
        List<Finding> findings = [];
        foreach (SnapshotFinding finding in message.Findings)
        {
            int number = rules.NumberOf(finding.Rule);
            if (number >= 0)
            {
                findings.Add(new Finding(rules.Entries[number].Descriptor, index, new TextSpan(finding.Start, finding.Length), finding.Confidence)
                {
                    Attributes = new FindingAttributes([.. finding.Attributes]),
                });
            }
        }

        EmotionScores scores = message.Emotions.Count == EmotionScores.Count ? new EmotionScores([.. message.Emotions]) : default;
        return new HistoryEntry(message.Role, message.Heat, scores, message.Words, findings)
        {
            At = message.At,
            StartOffset = message.StartOffset,
            EndOffset = message.EndOffset,
            Answer = message.Answer,
        };
    }
}
