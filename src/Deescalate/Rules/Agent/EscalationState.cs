namespace Deescalate.Rules;

/// <summary>Whether the customer waits for an answer to a request for someone higher.</summary>
internal static class EscalationState
{
    private const int Reach = 12;

    /// <summary>Whether the way up was asked for and not yet granted.</summary>
    public static bool IsOpen(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].IsCustomer ? history[i].Find(RuleIds.EscalationRequest) is not null : history[i].Find(RuleIds.EscalationHonoured) is not null)
            {
                return history[i].IsCustomer;
            }
        }

        return false;
    }

    /// <summary>Whether it was asked for and nobody has said yes or no yet.</summary>
    public static bool IsUnanswered(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].IsCustomer)
            {
                if (history[i].Find(RuleIds.EscalationRequest) is not null)
                {
                    return true;
                }
            }
            else if (history[i].Find(RuleIds.EscalationHonoured) is not null || history[i].Find(RuleIds.EscalationBlocked) is not null)
            {
                return false;
            }
        }

        return false;
    }
}
