using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>All cues of all rules, found in one pass: each is listed under the rarest word it needs, and only tried where that word stands. Immutable.</summary>
internal sealed class CueIndex
{
    private readonly CompiledCue[] _cues;
    private readonly CueElement[] _elements;
    private readonly WordSet[] _sets;
    private readonly PhraseTable[] _phrases;
    private readonly int[] _triggerStart;
    private readonly int[] _triggered;
    private readonly int[][] _entityTriggered;
    private readonly string[] _captures;

    internal CueIndex(
        Vocabulary vocabulary,
        CompiledCue[] cues,
        CueElement[] elements,
        WordSet[] sets,
        PhraseTable[] phrases,
        int[] triggerStart,
        int[] triggered,
        int[][] entityTriggered,
        string[] captures)
    {
        Vocabulary = vocabulary;
        _cues = cues;
        _elements = elements;
        _sets = sets;
        _phrases = phrases;
        _triggerStart = triggerStart;
        _triggered = triggered;
        _entityTriggered = entityTriggered;
        _captures = captures;
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>Number of plain sequences that the cues unfolded into.</summary>
    public int Count => _cues.Length;

    /// <summary>Finds every cue in a message.</summary>
    public void Scan(TermBuffer buffer, CueMatches matches)
    {
        matches.Clear();
        ReadOnlySpan<Term> terms = buffer.Terms;
        int[] start = _triggerStart;
        for (int i = 0; i < terms.Length; i++)
        {
            int word = terms[i].Word;
            if (word >= 0)
            {
                int end = start[word + 1];
                for (int k = start[word]; k < end; k++)
                {
                    Try(_triggered[k], i, buffer, terms, matches);
                }
            }

            if (terms[i].EntityStart > 0)
            {
                foreach (int cue in _entityTriggered[(int)buffer.Entities[terms[i].EntityStart - 1].Kind])
                {
                    Try(cue, i, buffer, terms, matches);
                }
            }
        }
    }

    /// <summary>The words captured under a name by a match, or an empty span.</summary>
    public TextSpan Capture(in CueMatch match, TermBuffer buffer, out string name, out Entity entity)
    {
        ref readonly CompiledCue cue = ref _cues[match.Cue];
        for (int e = 0; e < cue.Count; e++)
        {
            CueElement element = _elements[cue.FirstElement + e];
            if (element.Capture == 0)
            {
                continue;
            }

            foreach (Entity candidate in buffer.Entities)
            {
                if ((int)candidate.Kind == element.Value && candidate.First >= match.First && candidate.Last <= match.Last)
                {
                    name = _captures[element.Capture - 1];
                    entity = candidate;
                    return buffer.SpanOf(candidate.First, candidate.Last);
                }
            }
        }

        name = "";
        entity = default;
        return default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Try(int number, int at, TermBuffer buffer, ReadOnlySpan<Term> terms, CueMatches matches)
    {
        ref readonly CompiledCue cue = ref _cues[number];

        // Most attempts fail on the nearest neighbour: look there first.
        if (cue.Trigger + 1 < cue.Count)
        {
            ref readonly CueElement next = ref _elements[cue.FirstElement + cue.Trigger + 1];
            if (next.GapBefore == 0 && next.Kind <= CueElementKind.Set && (at + 1 >= terms.Length || !MatchesWord(next, terms[at + 1].Word)))
            {
                return;
            }
        }

        if (cue.Trigger > 0)
        {
            ref readonly CueElement previous = ref _elements[cue.FirstElement + cue.Trigger - 1];
            if (_elements[cue.FirstElement + cue.Trigger].GapBefore == 0 && previous.Kind <= CueElementKind.Set && (at == 0 || !MatchesWord(previous, terms[at - 1].Word)))
            {
                return;
            }
        }

        Verify(cue, number, at, buffer, terms, matches);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MatchesWord(in CueElement element, int word) =>
        element.Kind == CueElementKind.Word ? word == element.Value : word >= 0 && _sets[element.Value].Contains(word);

    private void Verify(in CompiledCue cue, int number, int at, TermBuffer buffer, ReadOnlySpan<Term> terms, CueMatches matches)
    {
        CueWalker walker = new(_elements.AsSpan(cue.FirstElement, cue.Count), _sets, _phrases, buffer, terms);
        int last = walker.WalkForward(cue.Trigger, at);
        if (last < 0)
        {
            return;
        }

        int first = cue.Trigger == 0 ? at : walker.WalkBackward(cue.Trigger, at);
        if (first < 0 || !Placed(cue, first, last, terms) || Guarded(cue, first, last, terms))
        {
            return;
        }

        matches.Add(cue, number, first, last);
    }

    private static bool Placed(in CompiledCue cue, int first, int last, ReadOnlySpan<Term> terms)
    {
        CueAnchors anchors = cue.Anchors;
        if (anchors == CueAnchors.None)
        {
            return true;
        }

        if ((anchors & CueAnchors.Asked) != 0 && !terms[last].Has(TermFlags.Asked))
        {
            return false;
        }

        if ((anchors & CueAnchors.Exclaimed) != 0 && !terms[last].Has(TermFlags.Exclaimed))
        {
            return false;
        }

        if ((anchors & CueAnchors.SentenceStart) != 0 && !Opens(terms, first, cue.StartGap))
        {
            return false;
        }

        if ((anchors & CueAnchors.SentenceEnd) != 0 && !Closes(terms, last, cue.EndGap))
        {
            return false;
        }

        if ((anchors & CueAnchors.MessageStart) != 0 && WordsBefore(terms, first) > cue.StartGap)
        {
            return false;
        }

        return (anchors & CueAnchors.MessageEnd) == 0 || WordsAfter(terms, last) <= cue.EndGap;
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

    private static int WordsBefore(ReadOnlySpan<Term> terms, int first)
    {
        int words = 0;
        for (int i = 0; i < first && words <= CueParser.LongestGap; i++)
        {
            words += terms[i].Has(TermFlags.Mention | TermFlags.Emoji) ? 0 : 1;
        }

        return words;
    }

    private static int WordsAfter(ReadOnlySpan<Term> terms, int last)
    {
        int words = 0;
        for (int i = terms.Length - 1; i > last && words <= CueParser.LongestGap; i--)
        {
            words += terms[i].Has(TermFlags.Mention | TermFlags.Emoji | TermFlags.Tag | TermFlags.Address) ? 0 : 1;
        }

        return words;
    }

    private static bool Guarded(in CompiledCue cue, int first, int last, ReadOnlySpan<Term> terms)
    {
        if (cue.Guards == TermFlags.None)
        {
            return false;
        }

        if ((cue.Guards & TermFlags.Quoted) != 0 && terms[first].Has(TermFlags.Quoted) && terms[last].Has(TermFlags.Quoted))
        {
            return true;
        }

        TermFlags others = cue.Guards & (TermFlags.Hypothetical | TermFlags.Reported);
        if ((terms[first].Flags & others) != 0)
        {
            return true;
        }

        if ((cue.Guards & TermFlags.Negated) != 0)
        {
            for (int i = first; i <= last; i++)
            {
                if (terms[i].Has(TermFlags.Negated) && (terms[i].Negator < first || !cue.OwnNegation))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
