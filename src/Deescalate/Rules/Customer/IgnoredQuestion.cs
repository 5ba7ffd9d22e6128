using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Whether a long reply passes over what the agent has just asked.</summary>
internal static class IgnoredQuestion
{
    /// <summary>Words from which a reply that does not answer is more than curt.</summary>
    public const int LongReply = 40;

    /// <summary>Tells it of the message being read, which must not be in the history yet.</summary>
    public static bool Stands(ConversationHistory history, MessageReading reading)
    {
        if (reading.Terms.Count < LongReply || history.LastAgent != history.Count - 1 || history.Agent is not { } agent)
        {
            return false;
        }

        bool datum = agent.Find(RuleIds.GapQuestion)?["slot"] is "identifier" or "when";
        if (!datum && history.Content.Asked.Count == 0)
        {
            return false;
        }

        TermBuffer buffer = reading.Terms;
        foreach (ref readonly Term term in buffer.Terms)
        {
            if (datum ? term.Has(TermFlags.Number | TermFlags.Address | TermFlags.Email) || term.Is(LexicalClass.Weekday | LexicalClass.Month | LexicalClass.RelativeDay)
                : WordStem.IsContent(term) && history.Content.Asked.Contains(WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length))))
            {
                return false;
            }
        }

        return true;
    }
}
