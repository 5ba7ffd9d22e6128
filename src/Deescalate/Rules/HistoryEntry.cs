namespace Deescalate.Rules;

/// <summary>What is kept of a message once it has been read: everything but its words.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Role">Who said it.</param>
/// <param name="Heat">How hot it ran, 0 to 1; 0 for other roles than the customer.</param>
/// <param name="Emotions">What it showed; all 0 for other roles than the customer.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Findings">What the rules saw.</param>
public readonly record struct HistoryEntry(ParticipantRole Role, float Heat, EmotionScores Emotions, int Words, IReadOnlyList<Finding> Findings)
{
    /// <summary>When it was said, where known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Start of the utterance in a recording, where known.</summary>
    public TimeSpan? StartOffset { get; init; }

    /// <summary>End of the utterance in a recording, where known.</summary>
    public TimeSpan? EndOffset { get; init; }

    /// <summary>For an agent's message, how it answers what the customer asked.</summary>
    /// <value>The default is <see cref="AnswerKind.None"/>.</value>
    public AnswerKind Answer { get; init; }

    /// <summary>Whether the customer said it.</summary>
    public bool IsCustomer => Role == ParticipantRole.Customer;

    /// <summary>Whether an agent, a supervisor or a bot said it.</summary>
    public bool IsAgent => Role is ParticipantRole.Agent or ParticipantRole.Supervisor or ParticipantRole.Bot;

    /// <summary>The first finding of a rule, or <see langword="null"/>.</summary>
    /// <param name="ruleId">The rule.</param>
    public Finding? Find(string ruleId)
    {
        for (int i = 0; i < Findings.Count; i++)
        {
            if (Findings[i].RuleId == ruleId)
            {
                return Findings[i];
            }
        }

        return null;
    }
}
