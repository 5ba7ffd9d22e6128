using System.Globalization;

namespace Deescalate.Rules;

/// <summary>The agent starts to speak before the customer has ended, by the offsets of a recording.</summary>
internal sealed class InterruptionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.interruption";

    private const int Backchannel = 2;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Message.StartOffset is not { } start || context.History.Customer is not { EndOffset: { } end } customer || start >= end)
        {
            return;
        }

        bool began = customer.StartOffset is not { } from || start >= from;
        if (began && context.Words >= Backchannel && !context.Found(RuleIds.Encourager) && !context.Found(RuleIds.PoliteInterruption))
        {
            string ms = ((long)(end - start).TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            context.Report(attributes: new FindingAttributes(new KeyValuePair<string, string>("ms", ms)));
        }
    }
}
