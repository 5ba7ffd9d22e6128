using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Which question a customer asks. In a sentence the first group in the file's order that matches tells the kind; across sentences an
/// outcome goes before a process, and a process before the rest. A sentence that only its question mark gives away is of the kind <c>other</c>.</summary>
internal sealed class QuestionRule(RuleDescriptor descriptor) : IConversationRule
{
    public const string Id = "customer.question";

    /// <summary>The attribute of a question about an outcome that is over.</summary>
    public const string Tense = "tense";
    public const string Past = "past";

    private const string Demand = "demand";
    private const float DemandConfidence = 0.6f;
    private const float MarkConfidence = 0.7f;
    private const int FewSentences = 64;

    private static readonly FindingAttributes _other = new(new KeyValuePair<string, string>("kind", "other"));
    private static readonly FindingAttributes _demanded = new(new("kind", "outcome"), new("ask", "will-you"));

    private enum Rank
    {
        None,
        Other,
        Demand,
        Process,
        Outcome,
    }

    public RuleDescriptor Descriptor => descriptor;

    public void Examine(RuleContext context)
    {
        MessageReading reading = context.Reading;
        if (reading.Matches.Head(context.Rule.Number) < 0 && reading.Terms.Questions == 0)
        {
            return;
        }

        int sentences = reading.Terms.Sentences;
        Span<int> matchOf = sentences <= FewSentences ? stackalloc int[sentences] : new int[sentences];
        matchOf.Fill(-1);
        ChooseInSentences(context.Rule, reading.Matches, reading.Terms.Terms, matchOf);

        Rank best = Rank.None;
        int winner = -1;
        for (int sentence = 0; sentence < sentences; sentence++)
        {
            Rank rank = matchOf[sentence] < 0 ? Rank.None : RankOf(context.Rule.Groups[reading.Matches[matchOf[sentence]].Group]);
            if (rank > best)
            {
                best = rank;
                winner = matchOf[sentence];
            }
        }

        if (winner >= 0)
        {
            Report(context, reading.Matches[winner], best);
        }
        else
        {
            ReportMark(context, reading.Terms);
        }
    }

    private static void ChooseInSentences(RuleEntry rule, CueMatches matches, ReadOnlySpan<Term> terms, Span<int> matchOf)
    {
        for (int i = matches.Head(rule.Number); i >= 0; i = matches[i].Next)
        {
            ref int chosen = ref matchOf[terms[matches[i].First].Sentence];
            if (chosen < 0 || matches[i].Group < matches[chosen].Group)
            {
                chosen = i;
            }
        }
    }

    private static Rank RankOf(CueGroup group)
    {
        if (group.Name == Demand)
        {
            return Rank.Demand;
        }

        foreach (AttributeSetter setter in group.Set)
        {
            if (setter.Name == "kind")
            {
                return setter.Value switch { "outcome" => Rank.Outcome, "process" => Rank.Process, _ => Rank.Other };
            }
        }

        return Rank.Other;
    }

    private static void Report(RuleContext context, in CueMatch match, Rank rank)
    {
        CueGroup group = context.Rule.Groups[match.Group];
        TextSpan span = context.Reading.Terms.SpanOf(match.First, match.Last);
        if (rank == Rank.Demand)
        {
            context.Report(span, DemandConfidence, _demanded);
            return;
        }

        FindingAttributes attributes = FindingAttributes.Empty;
        foreach (AttributeSetter setter in group.Set)
        {
            attributes = attributes.With(setter.Name, setter.Value);
        }

        bool past = attributes["kind"] == "outcome" && LooksBack(context.Reading.Terms, match);
        context.Report(span, Math.Max(group.Weight, 0), attributes.Count == 0 ? _other : past ? attributes.With(Tense, Past) : attributes);
    }

    /// <summary>"When did you get my letter?", but not "When were you going to tell me?" or "When did you say it would come?": a question about what is over.</summary>
    private static bool LooksBack(TermBuffer buffer, in CueMatch match)
    {
        bool past = false;
        int sentence = buffer.Terms[match.First].Sentence;
        for (int i = match.First; i < buffer.Count && buffer.Terms[i].Sentence == sentence; i++)
        {
            past |= buffer.Lexeme(i) is "did" or "was" or "were";
            if (buffer.Lexeme(i) is "will" or "would" or "shall" or "should" or "can" or "could" or "is" or "are" or "am" or "do" or "does" or "going" or "supposed" or "meant" or "due"
                or "planning" or "scheduled")
            {
                return false;
            }
        }

        return past;
    }

    /// <summary>No cue knows the question, but the mark shows that there is one. A single word with a mark ("help?") asks nothing.</summary>
    private static void ReportMark(RuleContext context, TermBuffer buffer)
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        int start = 0;
        int words = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i].Sentence != terms[start].Sentence)
            {
                start = i;
                words = 0;
            }

            bool word = terms[i].Has(TermFlags.Asked) && !terms[i].Has(TermFlags.Mention | TermFlags.Tag | TermFlags.Address | TermFlags.Emoji | TermFlags.Quoted | TermFlags.Continued);
            words += word ? 1 : 0;
            if (words > 1 && terms[i].Has(TermFlags.SentenceEnd))
            {
                context.Report(buffer.SpanOf(start, i), MarkConfidence, _other);
                return;
            }
        }
    }
}
