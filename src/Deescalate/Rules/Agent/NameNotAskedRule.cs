namespace Deescalate.Rules;

/// <summary>By the third agent message the customer's name is neither known, asked nor used.</summary>
internal sealed class NameNotAskedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.name-not-asked";

    private const int Third = 2;
    private const string Known = "known";
    private const string Yes = "1";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        ConversationHistory history = context.History;
        if (history.AgentCount > Third)
        {
            return;
        }

        if (context.Message.Role == ParticipantRole.Customer ? context.Reading.Matches.Head(context.Rule.Number) >= 0 : AsksOrUses(context))
        {
            context.Memory[Known] = Yes;
        }
        else if (history.AgentCount == Third && context.Message.Role != ParticipantRole.Customer && !context.Memory.ContainsKey(Known))
        {
            context.Report();
        }
    }

    private static bool AsksOrUses(RuleContext context) => context.Found(RuleIds.NameAsked) || context.Found(RuleIds.NameUsed);
}
