using Deescalate.Rules;

namespace Deescalate;

/// <summary>Moves a conversation from stage to stage by what was said, never by the number of messages and never by quiet alone: who threatens
/// to leave in a level voice is not calm.</summary>
internal static class StageTracker
{
    /// <summary>The stage after a customer message.</summary>
    /// <param name="stage">The stage before it.</param>
    /// <param name="message">The message.</param>
    /// <param name="insultedBefore">Whether an earlier message insulted the agent.</param>
    /// <param name="waits">Whether a question about a result is still open from before.</param>
    /// <param name="agentSpoke">Whether an agent has spoken: before that there is nothing to be content with.</param>
    /// <param name="wayMade">Whether the agent's latest message opened a way on.</param>
    public static ConversationStage AfterCustomer(ConversationStage stage, in HistoryEntry message, bool insultedBefore, bool agentSpoke, bool wayMade, bool waits)
    {
        if (CustomerSigns.NeedsBoundary(message, insultedBefore) || (stage == ConversationStage.Boundary && CustomerSigns.InsultsAgent(message)))
        {
            return ConversationStage.Boundary;
        }

        bool content = agentSpoke && CustomerSigns.IsContent(message);
        bool thanks = message.Find(RuleIds.Gratitude) is not null;
        bool met = content && message.Find(RuleIds.OutcomeMet)?["value"] == "yes";
        bool asks = message.Find(RuleIds.Question) is not null;
        bool agrees = message.Find(RuleIds.RootAgreed) is not null && !thanks;
        if (met || (content && !asks && !waits && !agrees && (stage is ConversationStage.Options or ConversationStage.Closing || (wayMade && thanks && stage == ConversationStage.Heard))))
        {
            return ConversationStage.Closing;
        }

        if (stage == ConversationStage.Closing && message.Find(RuleIds.Question) is { } question && question["rhetorical"] is null)
        {
            stage = ConversationStage.Options;
        }

        if (message.Find(RuleIds.RootAgreed) is not null && message.Heat < CustomerSigns.Hot)
        {
            return ConversationStage.ProblemAgreed;
        }

        if (stage == ConversationStage.Boundary)
        {
            return content || message.Find(RuleIds.Repair) is not null ? ConversationStage.Heard : ConversationStage.Venting;
        }

        if (CustomerSigns.IsDispleased(message) || (stage == ConversationStage.Closing && CustomerSigns.Complains(message)))
        {
            return ConversationStage.Venting;
        }

        bool relents = content || message.Find(RuleIds.Repair) is not null || message.Find(RuleIds.FeltHeard)?["value"] == "yes";
        return stage == ConversationStage.Venting && relents ? ConversationStage.Heard : stage;
    }

    /// <summary>The stage after an agent's message.</summary>
    /// <param name="stage">The stage before it.</param>
    /// <param name="heat">Heat of the conversation.</param>
    /// <param name="message">The message.</param>
    public static ConversationStage AfterAgent(ConversationStage stage, float heat, in HistoryEntry message)
    {
        if (stage == ConversationStage.Boundary)
        {
            return message.Find(RuleIds.Boundary) is not null ? ConversationStage.Venting : stage;
        }

        if (stage == ConversationStage.Closing)
        {
            return stage;
        }

        bool heard = stage == ConversationStage.Venting && AgentSigns.Hears(message);
        bool way = AgentSigns.MakesWay(message);
        return stage == ConversationStage.Venting && !heard && !(way && heat < CustomerSigns.Warm) ? stage
            : way && (!heard || heat < CustomerSigns.Hot) ? ConversationStage.Options
            : heard ? ConversationStage.Heard
            : stage;
    }
}
