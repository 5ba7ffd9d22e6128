using Deescalate.Cues;
using Deescalate.Text;

namespace Deescalate.Rules;

/// <summary>Days and hours on which a step was taken: who waits for what is to come is not told it by them. "When will it be back?" – "We received it on the 3rd."</summary>
internal static class PastStep
{
    /// <summary>Whether words of the reply stand where it tells of a step.</summary>
    public static bool StandsIn(RuleContext context, OpenQuestion question, int first, int last)
    {
        CueMatches matches = context.Reading.Matches;
        int number = context.Reading.Rules.NumberOf(SignalIds.PastStep);
        for (int i = number < 0 || !question.Ahead ? -1 : matches.Head(number); i >= 0; i = matches[i].Next)
        {
            if (matches[i].First <= last && first <= matches[i].Last && !IsAskedFor(matches[i], context))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there are figures, and all of them say when a step was taken.</summary>
    public static bool HoldsAllFigures(RuleContext context, OpenQuestion question)
    {
        ReadOnlySpan<Term> terms = context.Reading.Terms.Terms;
        bool any = false;
        for (int i = 0; i < terms.Length; i++)
        {
            if (!PlainAnswer.IsFigure(terms[i]))
            {
                continue;
            }

            any = StandsIn(context, question, i, i);
            if (!any)
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>Whether the customer spoke of that step: "When did you receive my letter?" – "We received it on the 3rd."</summary>
    private static bool IsAskedFor(in CueMatch match, RuleContext context)
    {
        TermBuffer buffer = context.Reading.Terms;
        for (int i = match.First; i <= match.Last; i++)
        {
            ref Term term = ref buffer.Terms[i];
            if (WordStem.IsContent(term) && !PlainAnswer.IsFigure(term))
            {
                return context.History.Content.Said(WordStem.Of(buffer.Text.AsSpan(term.Start, term.Length)));
            }
        }

        return false;
    }
}
