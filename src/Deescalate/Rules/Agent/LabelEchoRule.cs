using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>The agent labels the feeling with the very word that the customer has just used for it.</summary>
internal sealed class LabelEchoRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "agent.label-echo";

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        CueMatches matches = context.Reading.Matches;
        int head = matches.Head(context.Rule.Number);
        if (head < 0 || context.History.Content.TurnCount == 0 || context.Find(RuleIds.Label) is not { } label || !ShowedFeeling(context.History))
        {
            return;
        }

        for (int i = head; i >= 0; i = matches[i].Next)
        {
            TextSpan word = context.Reading.Terms.SpanOf(matches[i].First, matches[i].Last);
            if (SameSentence(context.Reading.Terms, matches[i].First, label.Span) && Echoes(context, matches[i]))
            {
                context.Report(word, 0.85f);
                return;
            }
        }
    }

    /// <summary>The customer's own feeling, not that of somebody they tell about.</summary>
    private static bool ShowedFeeling(ConversationHistory history)
    {
        if (history.Customer is not { } customer)
        {
            return false;
        }

        for (int i = 0; i < customer.Findings.Count; i++)
        {
            if (customer.Findings[i].Rule.Kind == RuleKind.Emotion)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameSentence(TermBuffer buffer, int term, TextSpan label)
    {
        foreach (ref readonly Term other in buffer.Terms)
        {
            if (other.Start >= label.Start)
            {
                return other.Sentence == buffer.Terms[term].Sentence;
            }
        }

        return false;
    }

    private static bool Echoes(RuleContext context, in CueMatch match)
    {
        TermBuffer buffer = context.Reading.Terms;
        bool any = false;
        for (int i = match.First; i <= match.Last; i++)
        {
            ref readonly Term term = ref buffer.Terms[i];
            if (!WordStem.IsContent(term))
            {
                continue;
            }

            if (!context.History.Content.SaidInTurn(WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length))))
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}
