using Deescalate.Cues;
using Deescalate.Rules;
using Deescalate.Text;

namespace Deescalate;

/// <summary>Collects who has to do what: the agent's side by its promises and steps, the customer by what the agent asks for and what they undertake.</summary>
internal sealed class ActionLedger
{
    public List<ActionItem> Items { get; } = [];

    public void Add(int message, in HistoryEntry entry, MessageReading reading, List<PromisedAct>? acts)
    {
        int first = Items.Count;
        for (int i = 0; acts is not null && i < acts.Count; i++)
        {
            Add(first, new ActionItem(ActionSide.Agent, message, acts[i].Span, acts[i].Due));
        }

        // Fitted weights know that a step is told, not in which words: what they find alone cannot be kept as a thing to do.
        if (entry.IsAgent && !reading.Matches.IsFittedAlone(reading.Rules.TakeAction))
        {
            for (int i = 0; i < entry.Findings.Count; i++)
            {
                Finding finding = entry.Findings[i];
                if (finding.RuleId == RuleIds.TakeAction && AgentSigns.Counts(finding, entry.Findings) && !IsDone(finding.Span, reading.Terms))
                {
                    Add(first, new ActionItem(ActionSide.Agent, message, PromiseReader.ClauseOf(reading.Terms, finding.Span), finding["due"]));
                }
            }
        }

        int signal = entry.IsAgent ? reading.Rules.CustomerTask : reading.Rules.CustomerPledge;
        if (entry.Role != ParticipantRole.System && reading.Rules.ListsTasks && reading.Matches.HasRule(signal))
        {
            AddCustomers(message, first, reading, signal);
        }
    }

    private void AddCustomers(int message, int first, MessageReading reading, int signal)
    {
        for (int i = reading.Matches.Head(signal); i >= 0; i = reading.Matches[i].Next)
        {
            CueMatch match = reading.Matches[i];
            int last = match.Last;
            while (last + 1 < reading.Terms.Count && !reading.Terms.Terms[last + 1].Has(TermFlags.SentenceStart | TermFlags.ClauseStart)
                && !(signal == reading.Rules.CustomerTask && PromiseReader.JoinsOwnWill(reading.Terms, last + 1)))
            {
                last++;
            }

            Add(first, new ActionItem(ActionSide.Customer, message, reading.Terms.SpanOf(match.First, last), Due(reading.Terms, match.First, last)));
        }
    }

    /// <summary>Whether a step is told as done, or is done while they wait: "I've lifted the block", "I'm looking at it" leave nothing to do.</summary>
    private static bool IsDone(TextSpan span, TermBuffer buffer)
    {
        for (int i = 0; i < buffer.Count; i++)
        {
            if (buffer.Terms[i].Start < span.End && span.Start < buffer.Terms[i].End && buffer.Lexeme(i) is "have" or "has" or "had" or "looking" or "checking" or "done")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds an item, or widens the one of the same side on the same words.</summary>
    private void Add(int first, ActionItem item)
    {
        for (int i = first; i < Items.Count; i++)
        {
            if (Items[i].Side == item.Side && Items[i].Span.Overlaps(item.Span))
            {
                Items[i] = Items[i] with { Span = Items[i].Span.Union(item.Span), Due = Items[i].Due ?? item.Due };
                return;
            }
        }

        Items.Add(item);
    }

    private static string? Due(TermBuffer terms, int first, int last)
    {
        foreach (Entity entity in terms.Entities)
        {
            if (entity.First >= first && entity.Last <= last && entity.Kind is EntityKind.Date or EntityKind.Time or EntityKind.Duration)
            {
                return terms.SpanOf(entity.First, entity.Last).In(terms.Text).ToString();
            }
        }

        return null;
    }
}
