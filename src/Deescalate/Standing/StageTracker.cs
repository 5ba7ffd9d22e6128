using Deescalate.Rules;

namespace Deescalate;

/// <summary>Moves a conversation from stage to stage by what was said, never by the number of messages.</summary>
internal static class StageTracker
{
    private const float Hot = 0.5f;
    private const float Warm = 0.25f;

    public static ConversationStage AfterCustomer(ConversationStage stage, float heat, in HistoryEntry message)
    {
        if (message.Find(RuleIds.Abuse) is { } abuse && abuse["target"] == "agent" && (stage == ConversationStage.Boundary || heat >= Hot))
        {
            return ConversationStage.Boundary;
        }

        if (message.Heat >= Hot)
        {
            return stage == ConversationStage.Boundary ? stage : ConversationStage.Venting;
        }

        if (message.Find(RuleIds.RootAgreed) is not null)
        {
            return ConversationStage.ProblemAgreed;
        }

        bool content = message.Find(RuleIds.Gratitude) is not null || message.Find(RuleIds.Satisfaction) is not null || message.Find(RuleIds.Relief) is not null
            || message.Find(RuleIds.OutcomeMet)?["value"] == "yes";
        if (content && stage is ConversationStage.Options or ConversationStage.ProblemAgreed or ConversationStage.Closing)
        {
            return ConversationStage.Closing;
        }

        return stage switch
        {
            ConversationStage.Calm when heat >= Warm => ConversationStage.Venting,
            ConversationStage.Venting or ConversationStage.Boundary when heat < Warm => ConversationStage.Calm,
            _ => stage,
        };
    }

    public static ConversationStage AfterAgent(ConversationStage stage, float heat, in HistoryEntry message)
    {
        if (stage == ConversationStage.Boundary)
        {
            return message.Find(RuleIds.Boundary) is not null ? ConversationStage.Venting : stage;
        }

        bool step = message.Find(RuleIds.OptionsOffered) is not null || message.Find(RuleIds.OutcomeAnswer) is not null
            || message.Find(RuleIds.TakeAction) is not null || message.Find(RuleIds.Commitment) is not null;
        bool heard = message.Find(RuleIds.Mirror) is not null || message.Find(RuleIds.Label) is not null || message.Find(RuleIds.Sympathy) is not null
            || message.Find(RuleIds.Accept) is not null || message.Find(RuleIds.Apology) is not null;
        return stage switch
        {
            ConversationStage.Venting when heard => step && heat < Hot ? ConversationStage.Options : ConversationStage.Heard,
            ConversationStage.Venting => stage,
            ConversationStage.Closing => stage,
            _ when step => ConversationStage.Options,
            _ => stage,
        };
    }
}
