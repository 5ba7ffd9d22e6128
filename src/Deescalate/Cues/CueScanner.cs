using System.Numerics;
using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Finds all cues of an index in one pass over a message: first gathers where a cue may stand, then tries those places while the tables they
/// need are on their way from memory. Holds the scratch space of one session; not for several threads.</summary>
internal sealed class CueScanner(CueIndex index)
{
    private const int Batch = 128;

    private readonly CueIndexData _data = index.Data;
    private readonly Surroundings _surroundings = new();
    private readonly CueCandidate[] _candidates = new CueCandidate[Batch];
    private int _count;

    /// <summary>Finds every cue in a message. Vetoes are left to <see cref="ScanVetoes"/>.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="customer">Whether the customer says it: rules that watch the other side are not tried.</param>
    /// <param name="matches">Filled with what was found.</param>
    public void Scan(TermBuffer buffer, bool customer, CueMatches matches)
    {
        matches.Clear();
        _surroundings.Read(buffer);
        Scan(buffer, CueIndexData.TableOf(customer, veto: false), matches);
    }

    /// <summary>Finds the vetoes of the rules that have a match in the message scanned last; those of others do not matter.</summary>
    public void ScanVetoes(TermBuffer buffer, bool customer, CueMatches matches)
    {
        if (matches.Count > 0)
        {
            Scan(buffer, CueIndexData.TableOf(customer, veto: true), matches);
        }
    }

    private void Scan(TermBuffer buffer, int table, CueMatches matches)
    {
        TriggerTable words = _data.Words[table];
        TriggerTable entities = _data.Entities[table];
        ReadOnlySpan<Term> terms = buffer.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i].Word >= 0)
            {
                Gather(words, terms[i].Word, i, buffer, matches);
            }

            if (terms[i].EntityStart > 0)
            {
                Gather(entities, (int)buffer.Entities[terms[i].EntityStart - 1].Kind, i, buffer, matches);
            }
        }

        Try(buffer, matches);
    }

    private void Gather(TriggerTable table, int key, int at, TermBuffer buffer, CueMatches matches)
    {
        TriggerList list = table[key];
        Gather(table.Plain(list), at, buffer, matches);
        if (list.Block >= 0)
        {
            ReadOnlySpan<ulong> around = _surroundings.Of(at);
            if (around[(int)TriggerPlace.Next] != 0)
            {
                Gather(table.Bucket(list, BitOperations.TrailingZeroCount(around[(int)TriggerPlace.Next]), next: true), at, buffer, matches);
            }

            if (around[(int)TriggerPlace.Previous] != 0)
            {
                Gather(table.Bucket(list, BitOperations.TrailingZeroCount(around[(int)TriggerPlace.Previous]), next: false), at, buffer, matches);
            }
        }
    }

    private void Gather(ReadOnlySpan<CueTrigger> triggers, int at, TermBuffer buffer, CueMatches matches)
    {
        ReadOnlySpan<ulong> around = _surroundings.Of(at);
        foreach (ref readonly CueTrigger trigger in triggers)
        {
            if ((around[(int)trigger.FirstPlace] & trigger.First) != 0 && (around[(int)trigger.SecondPlace] & trigger.Second) != 0 && _surroundings.Reaches(at, trigger))
            {
                if (_count == Batch)
                {
                    Try(buffer, matches);
                }

                _data.Cues.Prefetch(trigger.Cue);
                _candidates[_count++] = new CueCandidate(trigger.Cue, at);
            }
        }
    }

    private void Try(TermBuffer buffer, CueMatches matches)
    {
        ReadOnlySpan<Term> terms = buffer.Terms;
        foreach (CueCandidate candidate in _candidates.AsSpan(0, _count))
        {
            Try(candidate, buffer, terms, matches);
        }

        _count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Try(CueCandidate candidate, TermBuffer buffer, ReadOnlySpan<Term> terms, CueMatches matches)
    {
        ref readonly CompiledCue cue = ref _data.Cues[candidate.Cue];
        int at = candidate.At;
        if (cue.Group < 0 && !matches.HasRule(cue.Rule))
        {
            return;
        }

        if (cue.Anchors != CueAnchors.None && CuePlacement.IsOutOfReach(cue, at, _surroundings))
        {
            return;
        }

        ReadOnlySpan<ushort> sentence = _surroundings.SentenceOf(at, out int start);
        CueWalker walker = new(_data, _data.Cues.ElementsOf(candidate.Cue), sentence, buffer, start);
        ulong ends = walker.Forward(cue.Trigger, at - start);
        if (ends == 0)
        {
            return;
        }

        // The shortest match that stands where the anchors want it.
        int last = -1;
        for (; ends != 0 && last < 0; ends &= ends - 1)
        {
            int end = at + BitOperations.TrailingZeroCount(ends) - 1;
            last = CuePlacement.EndsWell(cue, end, terms) ? end : -1;
        }

        if (last < 0)
        {
            return;
        }

        int first = -1;
        for (ulong begins = walker.Backward(cue.Trigger, at - start); begins != 0 && first < 0; begins &= begins - 1)
        {
            int begin = at - BitOperations.TrailingZeroCount(begins);
            first = CuePlacement.BeginsWell(cue, begin, terms) ? begin : -1;
        }

        if (first >= 0 && !CuePlacement.Guarded(cue, first, last, terms))
        {
            matches.Add(cue, candidate.Cue, first, last);
        }
    }
}
