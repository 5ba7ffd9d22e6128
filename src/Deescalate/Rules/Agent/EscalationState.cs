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
                return history[i].IsCustomer && !HumanCame(history, i);
            }
        }

        return false;
    }

    /// <summary>Whether a bot was asked for a human last, and one has spoken since.</summary>
    public static bool HasHumanCome(ConversationHistory history)
    {
        for (int i = history.Count - 1; i >= history.FirstKept; i--)
        {
            if (history[i].IsCustomer && history[i].Find(RuleIds.EscalationRequest) is not null)
            {
                return HumanCame(history, i);
            }
        }

        return false;
    }

    /// <summary>Whether it was asked for lately, and nobody has said yes or no yet: what is said later is about something else.</summary>
    /// <param name="history">The messages before.</param>
    /// <param name="within">In how many of the customer's latest turns it was asked for.</param>
    public static bool IsUnanswered(ConversationHistory history, int within = 2)
    {
        int turns = 0;
        bool inTurn = false;
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].IsCustomer)
            {
                turns += inTurn ? 0 : 1;
                inTurn = true;
                if (turns > within)
                {
                    return false;
                }

                if (history[i].Find(RuleIds.EscalationRequest) is not null)
                {
                    return true;
                }
            }
            else if (history[i].IsAgent)
            {
                inTurn = false;
                if (history[i].Find(RuleIds.EscalationHonoured) is not null || history[i].Find(RuleIds.EscalationBlocked) is not null)
                {
                    return false;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a bot was asked for a human, and one has spoken since.</summary>
    private static bool HumanCame(ConversationHistory history, int request)
    {
        bool human = history[request].Find(RuleIds.EscalationRequest)?["level"] != "manager";
        for (int i = request - 1; human && i >= history.FirstKept; i--)
        {
            if (history[i].IsAgent)
            {
                human = history[i].Role == ParticipantRole.Bot;
                break;
            }
        }

        for (int i = request + 1; human && i < history.Count; i++)
        {
            if (history[i].IsAgent && history[i].Role != ParticipantRole.Bot)
            {
                return true;
            }
        }

        return false;
    }
}
