using System.Numerics;
using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>All cues of all rules, found in one pass: each is listed under the rarest word it needs, and only tried where that word stands
/// and its surroundings allow it. Immutable.</summary>
internal sealed class CueIndex(CueIndexData data)
{
    private readonly Flat<CompiledCue> _cues = data.Cues;
    private readonly Flat<CueElement> _elements = data.Elements;

    public CueIndexData Data => data;

    public Vocabulary Vocabulary => data.Vocabulary;

    /// <summary>Number of plain sequences that the cues unfolded into.</summary>
    public int Count => _cues.Length;

    /// <summary>Finds every cue in a message.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="customer">Whether the customer says it: rules that watch the other side are not tried.</param>
    /// <param name="surroundings">Scratch space.</param>
    /// <param name="matches">Filled with what was found.</param>
    public void Scan(TermBuffer buffer, bool customer, Surroundings surroundings, CueMatches matches)
    {
        matches.Clear();
        surroundings.Read(buffer.Terms);
        Scan(buffer, CueIndexData.TableOf(customer, veto: false), surroundings, matches);
        if (matches.Count > 0)
        {
            // Vetoes only matter to rules that have a match.
            Scan(buffer, CueIndexData.TableOf(customer, veto: true), surroundings, matches);
        }
    }

    private void Scan(TermBuffer buffer, int table, Surroundings surroundings, CueMatches matches)
    {
        TriggerTable words = data.Words[table];
        TriggerTable entities = data.Entities[table];
        ReadOnlySpan<Term> terms = buffer.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i].Word >= 0)
            {
                Try(words, terms[i].Word, i, surroundings, buffer, terms, matches);
            }

            if (terms[i].EntityStart > 0)
            {
                Try(entities, (int)buffer.Entities[terms[i].EntityStart - 1].Kind, i, surroundings, buffer, terms, matches);
            }
        }
    }

    /// <summary>The next capture of a match.</summary>
    /// <param name="match">The match.</param>
    /// <param name="buffer">The message.</param>
    /// <param name="element">Where to go on; begin with 0. Moved behind the element found.</param>
    /// <param name="name">Name of the capture.</param>
    /// <param name="entity">The entity.</param>
    /// <returns>Whether there was one.</returns>
    public bool NextCapture(in CueMatch match, TermBuffer buffer, ref int element, out string name, out Entity entity)
    {
        ref readonly CompiledCue cue = ref _cues[match.Cue];
        while (element < cue.Count)
        {
            CueElement candidate = _elements[cue.FirstElement + element++];
            if (candidate.Capture == 0)
            {
                continue;
            }

            for (int i = match.First; i <= match.Last; i++)
            {
                int number = buffer.Terms[i].EntityStart;
                if (number > 0 && buffer.Entities[number - 1] is var found && (int)found.Kind == candidate.Value && found.Last <= match.Last)
                {
                    name = data.Captures[candidate.Capture - 1];
                    entity = found;
                    return true;
                }
            }
        }

        name = "";
        entity = default;
        return false;
    }

    private void Try(TriggerTable table, int key, int at, Surroundings surroundings, TermBuffer buffer, ReadOnlySpan<Term> terms, CueMatches matches)
    {
        ReadOnlySpan<ulong> around = surroundings.Of(at);
        Try(table.Plain(key), at, surroundings, buffer, terms, matches);
        if (table.HasBuckets(key))
        {
            if (around[(int)TriggerPlace.Next] != 0)
            {
                Try(table.Bucket(key, BitOperations.TrailingZeroCount(around[(int)TriggerPlace.Next]), next: true), at, surroundings, buffer, terms, matches);
            }

            if (around[(int)TriggerPlace.Previous] != 0)
            {
                Try(table.Bucket(key, BitOperations.TrailingZeroCount(around[(int)TriggerPlace.Previous]), next: false), at, surroundings, buffer, terms, matches);
            }
        }
    }

    private void Try(ReadOnlySpan<CueTrigger> triggers, int at, Surroundings surroundings, TermBuffer buffer, ReadOnlySpan<Term> terms, CueMatches matches)
    {
        ReadOnlySpan<ulong> around = surroundings.Of(at);
        foreach (ref readonly CueTrigger trigger in triggers)
        {
            if ((around[(int)trigger.FirstPlace] & trigger.First) != 0 && (around[(int)trigger.SecondPlace] & trigger.Second) != 0
                && (!trigger.Opening || surroundings.SinceOpening(at) <= trigger.Reach))
            {
                Verify(trigger.Cue, at, surroundings, buffer, terms, matches);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Verify(int number, int at, Surroundings surroundings, TermBuffer buffer, ReadOnlySpan<Term> terms, CueMatches matches)
    {
        ref readonly CompiledCue cue = ref _cues[number];
        if ((cue.Group < 0 && !matches.HasRule(cue.Rule)) || (cue.Anchors != CueAnchors.None && CuePlacement.IsOutOfReach(cue, at, surroundings, terms)))
        {
            return;
        }

        CueWalker walker = new(_elements.Slice(cue.FirstElement, cue.Count), data.Sets, data.Phrases, buffer, terms);
        ulong ends = walker.WalkForward(cue.Trigger, at);
        if (ends == 0)
        {
            return;
        }

        // The shortest match that stands where the anchors want it.
        int last = -1;
        for (; ends != 0 && last < 0; ends &= ends - 1)
        {
            int candidate = at + BitOperations.TrailingZeroCount(ends) - 1;
            last = CuePlacement.EndsWell(cue, candidate, terms) ? candidate : -1;
        }

        if (last < 0)
        {
            return;
        }

        int first = -1;
        for (ulong starts = walker.WalkBackward(cue.Trigger, at); starts != 0 && first < 0; starts &= starts - 1)
        {
            int candidate = at - BitOperations.TrailingZeroCount(starts);
            first = CuePlacement.BeginsWell(cue, candidate, terms) ? candidate : -1;
        }

        if (first >= 0 && !CuePlacement.Guarded(cue, first, last, terms))
        {
            matches.Add(cue, number, first, last);
        }
    }
}
