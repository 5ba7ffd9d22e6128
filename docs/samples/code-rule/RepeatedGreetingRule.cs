using System.Globalization;
using Deescalate.Rules;

namespace Deescalate.Samples;

/// <summary>The agent greets a second time. The file says what a greeting is, this class that one is enough.</summary>
public sealed class RepeatedGreetingRule(RuleDescriptor descriptor) : IConversationRule
{
    private const string First = "first";

    /// <inheritdoc/>
    public RuleDescriptor Descriptor => descriptor;

    /// <inheritdoc/>
    public void Examine(RuleContext context)
    {
        if (context.Hits.Count == 0)
        {
            return;
        }

        if (!context.Memory.TryGetValue(First, out string? first))
        {
            context.Memory[First] = context.MessageIndex.ToString(CultureInfo.InvariantCulture);
        }
        else if (!context.Found("agent.apology"))
        {
            context.Report(context.Hits[0].Span, attributes: FindingAttributes.Empty.With(First, first));
        }
    }
}
