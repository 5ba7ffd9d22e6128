using Deescalate.Rules;

namespace Deescalate;

/// <summary>Which feelings the customer showed so far that an agent could name.</summary>
internal static class VoicedFeelings
{
    /// <summary>How many of the latest messages are looked at.</summary>
    public const int LookedBack = 32;

    /// <summary>Score from which a feeling is named.</summary>
    private const float Felt = 0.3f;

    private const string EmotionRules = "emotion.";

    /// <summary>Grief goes before the anger that covers it, where both are about as strong.</summary>
    private const float Deeper = 0.1f;

    /// <summary>The strongest feeling of a message that a phrase could name; pleasure needs none, and hides what is weaker.</summary>
    public static Emotion? Strongest(in HistoryEntry entry)
    {
        Emotion? strongest = null;
        float most = Math.Max(entry.Emotions[Emotion.Gratitude], Math.Max(entry.Emotions[Emotion.Relief], entry.Emotions[Emotion.Satisfaction]));
        for (int i = 0; i < EmotionScores.Count; i++)
        {
            Emotion emotion = (Emotion)i;
            bool unpleasant = emotion is not (Emotion.Gratitude or Emotion.Relief or Emotion.Satisfaction);
            float score = entry.Emotions[emotion] + (emotion == Emotion.Hurt ? Deeper : 0);
            if (unpleasant && entry.Emotions[emotion] >= Felt && score > most)
            {
                (strongest, most) = (emotion, score);
            }
        }

        return strongest;
    }

    /// <summary>Whether the customer voiced any, in this message or lately; to want somebody else, or to ask again, is none.</summary>
    /// <param name="history">The messages.</param>
    /// <param name="onlyNow">Whether only the customer's latest message counts: what was said at first has cooled.</param>
    public static bool Any(ConversationHistory history, bool onlyNow = false) => onlyNow
        ? history.Customer is { } customer && Strongest(customer) is not null && IsReported(customer.Findings)
        : Latest(history) is not null;

    /// <summary>The feeling that the customer voiced last; what only colours the words is nothing to be named.</summary>
    public static Emotion? Latest(ConversationHistory history)
    {
        for (int i = history.Count - 1; i >= Math.Max(history.FirstKept, history.Count - LookedBack); i--)
        {
            if (history[i].IsCustomer && Strongest(history[i]) is { } emotion && IsReported(history[i].Findings))
            {
                return emotion;
            }
        }

        return null;
    }

    /// <summary>Whether a feeling was found, and does not only colour the words.</summary>
    private static bool IsReported(IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].RuleId.StartsWith(EmotionRules, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
