using Deescalate.Rules;

namespace Deescalate;

/// <summary>What was read from one message. A value that holds no text but what findings captured as attributes; safe to keep and to share.</summary>
/// <param name="Index">Index of the message in the conversation, from 0.</param>
/// <param name="Role">Who said it.</param>
/// <param name="Heat">How hot it runs, 0 to 1: mild from .25, strong from .5, extreme from .75. 0 for others than the customer.</param>
/// <param name="Emotions">What the customer shows; all 0 for other roles.</param>
/// <param name="Findings">What the rules saw; empty more often than not.</param>
public readonly record struct MessageAnalysis(int Index, ParticipantRole Role, float Heat, EmotionScores Emotions, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether a part of the message or of its findings was left out because of a limit.</summary>
    public bool Truncated { get; init; }

    /// <summary>For an agent's message, how it answers what the customer asked, whether or not that is a fault.</summary>
    public AnswerKind Answer { get; init; }

    /// <summary>What the message did to the alarm of <see cref="DeescalateOptions.Alarm"/>.</summary>
    public AlarmChange Alarm { get; init; }

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
