namespace Deescalate.Rules;

/// <summary>The agent answers repeated abuse, or a threat of violence, and no boundary was ever set.</summary>
internal sealed class BoundaryDueRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.boundary-due";

    private const int Reach = 12;
    private const string Insulted = "insulted";
    private const string Set = "set";
    private const string Yes = "1";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        ConversationHistory history = context.History;
        int insults = 0;
        bool violence = false;
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest && !history[i].IsAgent; i--)
        {
            insults += history[i].Find(RuleIds.Abuse)?["target"] == "agent" ? 1 : 0;
            violence |= history[i].Find(RuleIds.Threat)?["kind"] == "violence";
        }

        if (context.Found(RuleIds.Boundary))
        {
            context.Memory[Set] = Yes;
            return;
        }

        if (insults == 0 && !violence)
        {
            return;
        }

        bool again = insults > 1 || (insults > 0 && context.Memory.ContainsKey(Insulted));
        if ((again || violence) && !context.Memory.ContainsKey(Set))
        {
            context.Report();
        }

        if (insults > 0)
        {
            context.Memory[Insulted] = Yes;
        }
    }
}
