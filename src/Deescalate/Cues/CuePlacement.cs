using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Whether a match stands where its anchors want it, in the mood they want, and outside what its guards exclude.</summary>
internal static class CuePlacement
{
    private const int TooMany = CueParser.LongestGap + 1;

    public static bool BeginsWell(in CompiledCue cue, int first, ReadOnlySpan<Term> terms) =>
        ((cue.Anchors & CueAnchors.SentenceStart) == 0 || Opens(terms, first, cue.StartGap))
        && ((cue.Anchors & CueAnchors.MessageStart) == 0 || WordsBefore(terms, first) <= cue.StartGap)
        && ((cue.Anchors & CueAnchors.ClauseStart) == 0 || terms[first].Has(TermFlags.SentenceStart | TermFlags.ClauseStart));

    public static bool EndsWell(in CompiledCue cue, int last, ReadOnlySpan<Term> terms)
    {
        if (cue.Anchors == CueAnchors.None)
        {
            return true;
        }

        return ((cue.Anchors & CueAnchors.Asked) == 0 || terms[last].Has(TermFlags.Asked))
            && ((cue.Anchors & CueAnchors.Exclaimed) == 0 || terms[last].Has(TermFlags.Exclaimed))
            && ((cue.Anchors & CueAnchors.SentenceEnd) == 0 || Closes(terms, last, cue.EndGap))
            && ((cue.Anchors & CueAnchors.MessageEnd) == 0 || WordsAfter(terms, last) <= cue.EndGap)
            && ((cue.Anchors & CueAnchors.ClauseEnd) == 0 || terms[last].Has(TermFlags.SentenceEnd) || last + 1 == terms.Length || terms[last + 1].Has(TermFlags.ClauseStart));
    }

    /// <summary>Whether the trigger stands so far from where the anchors want the match that trying is vain.</summary>
    public static bool IsOutOfReach(in CompiledCue cue, int at, Surroundings surroundings) =>
        ((cue.Anchors & CueAnchors.MessageStart) != 0 && at - surroundings.WordsStart > cue.MostBefore + cue.StartGap)
        || ((cue.Anchors & CueAnchors.MessageEnd) != 0 && surroundings.WordsEnd - at > cue.MostAfter + cue.EndGap);

    /// <summary>Whether the words are denied, quoted, supposed or somebody else's, as far as the cue minds.</summary>
    public static bool Guarded(in CompiledCue cue, int first, int last, ReadOnlySpan<Term> terms) =>
        cue.Guards != TermFlags.None && Guarded(cue.Guards, cue.OwnNegation, first, last, terms);

    /// <summary>Whether words are denied, quoted, supposed or somebody else's, as far as guards mind.</summary>
    /// <param name="guards">The guards.</param>
    /// <param name="ownNegation">Whether the words may hold their own denial.</param>
    /// <param name="first">First term.</param>
    /// <param name="last">Last term.</param>
    /// <param name="terms">The message.</param>
    public static bool Guarded(TermFlags guards, bool ownNegation, int first, int last, ReadOnlySpan<Term> terms)
    {
        if ((guards & TermFlags.Quoted) != 0 && terms[first].Has(TermFlags.Quoted) && terms[last].Has(TermFlags.Quoted))
        {
            return true;
        }

        TermFlags others = guards & (TermFlags.Hypothetical | TermFlags.Reported | TermFlags.Asked);
        if ((terms[first].Flags & others) != 0)
        {
            return true;
        }

        if ((guards & TermFlags.Negated) != 0)
        {
            for (int i = first; i <= last; i++)
            {
                if (terms[i].Has(TermFlags.Negated) && (terms[i].Negator < first || !ownNegation))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Opens(ReadOnlySpan<Term> terms, int first, int gap)
    {
        for (int i = first; i >= 0 && first - i <= gap; i--)
        {
            if (terms[i].Has(TermFlags.Opens))
            {
                return true;
            }

            if (terms[i].Has(TermFlags.SentenceStart))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Closes(ReadOnlySpan<Term> terms, int last, int gap)
    {
        for (int i = last; i < terms.Length && i - last <= gap; i++)
        {
            if (terms[i].Has(TermFlags.SentenceEnd))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many words stand between the start of the message and a match; too many where a sentence ends among them.</summary>
    private static int WordsBefore(ReadOnlySpan<Term> terms, int first)
    {
        int words = 0;
        for (int i = 0; i < first && words <= CueParser.LongestGap; i++)
        {
            bool counts = !terms[i].Has(TermFlags.Mention | TermFlags.Emoji);
            words += !counts ? 0 : terms[i].Has(TermFlags.SentenceEnd) ? TooMany : 1;
        }

        return words;
    }

    private static int WordsAfter(ReadOnlySpan<Term> terms, int last)
    {
        int words = 0;
        for (int i = terms.Length - 1; i > last && words <= CueParser.LongestGap; i--)
        {
            bool counts = !terms[i].Has(TermFlags.Mention | TermFlags.Emoji | TermFlags.Tag | TermFlags.Address);
            words += !counts ? 0 : terms[i].Has(TermFlags.SentenceStart) ? TooMany : 1;
        }

        return words;
    }
}
