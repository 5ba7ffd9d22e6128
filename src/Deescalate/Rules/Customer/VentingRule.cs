using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>A hot message that pours out grievances and feelings and asks for nothing that could be answered.</summary>
internal sealed class VentingRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "customer.venting";

    private const string Rhetorical = "rhetorical";
    private const int FewTerms = 512;
    private const float Hot = 0.5f;

    /// <summary>Words from which a tale counts as a grievance beside the one that a cue knows.</summary>
    private const int Tale = 20;

    /// <summary>Least weight of a grievance cue; hints stay out.</summary>
    private const float Grievance = 0.5f;

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        if (context.Heat < Hot || Asks(context))
        {
            return;
        }

        int poured = Count(context);
        bool goesOn = context.History.Customer is { Heat: >= Hot };
        if (poured >= 2 || (poured == 1 && (goesOn || context.Words >= Tale)))
        {
            context.Report(confidence: Math.Min(1, 0.6f + (0.1f * poured)));
        }
    }

    private static bool Asks(RuleContext context)
    {
        if (context.Found(RuleIds.StatedDemand) || context.Found(RuleIds.EscalationRequest) || context.Found(RuleIds.ResolutionDemand))
        {
            return true;
        }

        return context.Find(RuleIds.Question) is { } question && question["kind"] != "other" && !IsRhetorical(context, question.Span);
    }

    private static bool IsRhetorical(RuleContext context, TextSpan question)
    {
        ReadOnlySpan<Term> terms = context.Reading.Terms.Terms;
        int sentence = -1;
        for (int i = 0; i < terms.Length && sentence < 0; i++)
        {
            sentence = terms[i].Start >= question.Start ? terms[i].Sentence : -1;
        }

        CueMatches matches = context.Reading.Matches;
        for (int i = matches.Head(context.Rule.Number); i >= 0; i = matches[i].Next)
        {
            if (context.Rule.Groups[matches[i].Group].Name == Rhetorical && terms[matches[i].First].Sentence == sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Clauses in which a feeling of the customer's or a grievance stands.</summary>
    private static int Count(RuleContext context)
    {
        MessageReading reading = context.Reading;
        ReadOnlySpan<Term> terms = reading.Terms.Terms;
        Span<bool> seen = terms.Length <= FewTerms ? stackalloc bool[terms.Length] : new bool[terms.Length];
        seen.Clear();
        int clauses = 0;
        foreach (int number in reading.Matches.Rules)
        {
            RuleEntry rule = reading.Rules.Entries[number];
            if (rule.Emotion is not < Emotion.Gratitude && rule.Descriptor.Id is not (SignalIds.Grievance or RuleIds.RootCandidate))
            {
                continue;
            }

            for (int i = reading.Matches.Head(number); i >= 0; i = reading.Matches[i].Next)
            {
                CueMatch match = reading.Matches[i];
                ref bool clause = ref seen[ClauseOf(terms, match.First)];
                if (rule.Groups[match.Group].Weight >= Grievance && !clause)
                {
                    clause = true;
                    clauses++;
                }
            }
        }

        return clauses;
    }

    /// <summary>Index of the first term of a clause.</summary>
    private static int ClauseOf(ReadOnlySpan<Term> terms, int term)
    {
        while (term > 0 && !terms[term].Has(TermFlags.SentenceStart | TermFlags.ClauseStart) && !terms[term].Is(LexicalClass.ClauseOpener))
        {
            term--;
        }

        return term;
    }
}
