using System.Globalization;
using Deescalate.Rules;

namespace Deescalate.Samples;

/// <summary>A long reply to a hot message. Length and the other side decide, not words, so it is code without cues.</summary>
public sealed class LongReplyRule : IConversationRule
{
    private const int MostWords = 60;
    private const float Strong = 0.5f;
    private const string Times = "times";

    /// <inheritdoc/>
    public RuleDescriptor Descriptor { get; } = new("shop.long-reply", RuleKind.Fault, RuleWatch.Agent, "A long reply to a customer who is boiling")
    {
        Severity = RuleSeverity.Suggestion,
        Points = -2,
        Why = "Somebody who is upset takes in a sentence or two.",
        Instead = "Name the feeling in one sentence, answer in another, and stop.",
    };

    /// <inheritdoc/>
    public void Examine(RuleContext context)
    {
        // History holds the messages before this one: everything but their words.
        if (context.Words <= MostWords || context.History.Customer is not { Heat: >= Strong })
        {
            return;
        }

        // Memory belongs to this rule and this conversation, and is saved with the session.
        int times = context.Memory.TryGetValue(Times, out string? before) ? int.Parse(before, CultureInfo.InvariantCulture) + 1 : 1;
        string said = times.ToString(CultureInfo.InvariantCulture);
        context.Memory[Times] = said;
        context.Report(attributes: FindingAttributes.Empty.With(Times, said));
    }
}
