using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The name three times in a message, or in each of five agent messages in a row.</summary>
internal sealed class NameOverusedRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.name-overused";

    private const int Most = 3;
    private const int InARow = 5;
    private const int Reach = 16;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Find(RuleIds.NameUsed) is { } used && (Uses(context.Reading.Terms, used.Span) >= Most || UsedInARow(context.History)))
        {
            context.Report(used.Span);
        }
    }

    private static int Uses(TermBuffer buffer, TextSpan span)
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        ulong name = 0;
        int uses = 0;
        foreach (ref readonly Entity entity in buffer.Entities)
        {
            if (entity.Kind != EntityKind.Name)
            {
                continue;
            }

            if (name == 0 && span.Overlaps(buffer.SpanOf(entity.First, entity.Last)))
            {
                name = terms[entity.Last].Hash;
            }
        }

        for (int i = 0; i < terms.Length && name != 0; i++)
        {
            uses += terms[i].Hash == name ? 1 : 0;
        }

        return uses;
    }

    private static bool UsedInARow(ConversationHistory history)
    {
        int row = 1;
        int oldest = Math.Max(history.FirstKept, history.Count - Reach);
        for (int i = history.Count - 1; i >= oldest && row < InARow; i--)
        {
            if (history[i].IsAgent)
            {
                if (history[i].Find(RuleIds.NameUsed) is null)
                {
                    return false;
                }

                row++;
            }
        }

        return row >= InARow;
    }
}
