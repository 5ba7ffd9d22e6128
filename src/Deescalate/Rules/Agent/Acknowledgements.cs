namespace Deescalate.Rules;

/// <summary>What counts as an acknowledgement of the customer's feeling, and what as a step towards a solution.</summary>
internal static class Acknowledgements
{
    /// <summary>Heat from which a customer message is hot.</summary>
    public const float Hot = 0.5f;

    /// <summary>Words from which a message that asks for nothing is a tale.</summary>
    private const int Tale = 20;

    /// <summary>How many messages back a rule looks.</summary>
    public const int Reach = 24;

    public static bool Is(string rule) => rule is RuleIds.Sympathy or RuleIds.Apology or RuleIds.Label or RuleIds.Accept or RuleIds.Mirror or RuleIds.Audit
        or RuleIds.EmpathyWithReason;

    public static bool IsStep(string rule) => IsSolution(rule) || rule is RuleIds.OutcomeAnswer or RuleIds.GapQuestion or RuleIds.TransitionQuestion;

    /// <summary>A step that offers or does something, as against one that asks or tells. What is told may be the customer's own tale, said back.</summary>
    public static bool IsSolution(string rule) => rule is RuleIds.TakeAction or RuleIds.OptionsOffered or RuleIds.Agency or RuleIds.ActionItems
        or RuleIds.Commitment;

    /// <summary>Where the present message first acknowledges; <see cref="int.MaxValue"/> where it does not.</summary>
    public static int Start(RuleContext context)
    {
        IReadOnlyList<Finding> findings = context.Findings;
        int start = int.MaxValue;
        for (int i = 0; i < findings.Count; i++)
        {
            if (Is(findings[i].RuleId))
            {
                start = Math.Min(start, findings[i].Span.Start);
            }
        }

        return start == int.MaxValue && context.Found(RuleIds.Encourager) && AwaitsMore(context.History) ? 0 : start;
    }

    public static bool Any(IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (Is(findings[i].RuleId))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AnyStep(IReadOnlyList<Finding> findings)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (IsStep(findings[i].RuleId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the agent has acknowledged since the customer became hot.</summary>
    public static bool GivenSinceHot(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest; i--)
        {
            if (history[i].IsAgent && Any(history[i].Findings))
            {
                return true;
            }

            if (history[i].IsCustomer && history[i].Heat < Hot)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the agent has acknowledged after the customer's latest message.</summary>
    public static bool GivenInTurn(ConversationHistory history)
    {
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest && !history[i].IsCustomer; i--)
        {
            if (history[i].IsAgent && Any(history[i].Findings))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the customer vents or is in the middle of a tale, so that to let them go on is itself an acknowledgement.</summary>
    private static bool AwaitsMore(ConversationHistory history) =>
        history.Customer is { } customer && (customer.Find(RuleIds.Venting) is not null || customer.Find(RuleIds.StoryUnfinished) is not null
            || (customer.Words >= Tale && customer.Find(RuleIds.Question) is null && customer.Find(RuleIds.StatedDemand) is null));
}
