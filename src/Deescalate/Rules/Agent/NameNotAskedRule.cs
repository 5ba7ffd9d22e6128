namespace Deescalate.Rules;

/// <summary>By the third agent message the customer's name is neither known, asked nor used. Among messages sent in a row ("hi", "1 sec", "found it") the next may still ask,
/// so it is told at the first that answers the customer again.</summary>
internal sealed class NameNotAskedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.name-not-asked";

    private const int Third = 2;

    /// <summary>Messages of the agent's side after which nobody asks for a name any more.</summary>
    private const int MostLooked = 12;
    private const string Settled = "known";
    private const string Yes = "1";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        ConversationHistory history = context.History;
        if (history.AgentCount > MostLooked)
        {
            return;
        }

        if (context.Message.Role == ParticipantRole.Customer ? context.Reading.Matches.Head(context.Rule.Number) >= 0 : AsksOrUses(context))
        {
            context.Memory[Settled] = Yes;
        }
        else if (context.Message.Role != ParticipantRole.Customer && !GoesOn(history) && Before(history, context.Message.Role == ParticipantRole.Bot) >= Third
            && !context.Memory.ContainsKey(Settled))
        {
            context.Memory[Settled] = Yes;
            context.Report();
        }
    }

    /// <summary>Whether the customer has said nothing since a person of the agent's side spoke.</summary>
    private static bool GoesOn(ConversationHistory history) => history.Agent is { Role: not ParticipantRole.Bot } && history.LastAgent > history.LastCustomer;

    /// <summary>Messages of the same side so far. What a bot has said is not held against the person who takes over.</summary>
    private static int Before(ConversationHistory history, bool bot)
    {
        int count = 0;
        for (int i = history.FirstKept; i < history.Count; i++)
        {
            count += history[i].IsAgent && history[i].Role == ParticipantRole.Bot == bot ? 1 : 0;
        }

        return count;
    }

    private static bool AsksOrUses(RuleContext context) => context.Found(RuleIds.NameAsked) || context.Found(RuleIds.NameUsed);
}
