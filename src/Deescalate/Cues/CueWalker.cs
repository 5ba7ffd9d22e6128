using System.Numerics;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Checks a cue around its trigger, within one sentence. The places that each element may end at are bits of a word, so the work is bounded
/// whatever the text: at most 64 places for each element, no backtracking.</summary>
/// <param name="data">The tables.</param>
/// <param name="elements">The cue's elements.</param>
/// <param name="words">The sentence: the number of each word.</param>
/// <param name="buffer">The message.</param>
/// <param name="start">Index of the sentence's first term in the message.</param>
internal readonly ref struct CueWalker(CueIndexData data, ReadOnlySpan<CueElement> elements, ReadOnlySpan<ushort> words, TermBuffer buffer, int start)
{
    private const int Window = 64;

    private readonly ReadOnlySpan<CueElement> _elements = elements;
    private readonly ReadOnlySpan<ushort> _words = words;

    /// <summary>Where a match from the trigger on may end: bit p stands for the p-th word after the trigger's first, exclusive. 0 for no match.</summary>
    public ulong Forward(int trigger, int at)
    {
        // The index already found the trigger where it is one word.
        bool known = _elements[trigger].Kind <= CueElementKind.Set;
        return known ? Walk(trigger + 1, 1, at, 2) : Walk(trigger, 1, at, 1);
    }

    /// <summary>Where a match up to the trigger may begin: bit p stands for p words before the trigger's first. 0 for no match.</summary>
    public ulong Backward(int trigger, int at) => Walk(trigger - 1, -1, at, 1);

    /// <summary>Follows the elements to one end of the cue.</summary>
    /// <param name="element">The element to begin with.</param>
    /// <param name="step">1 towards the end of the sentence, -1 towards its start.</param>
    /// <param name="at">Place of the trigger's first word.</param>
    /// <param name="reached">How many words on that side of the trigger may be taken already, as bits.</param>
    private ulong Walk(int element, int step, int at, ulong reached)
    {
        int origin = step > 0 ? at : at - 1;
        int room = step > 0 ? _words.Length - at : at;
        for (int e = element; (uint)e < (uint)_elements.Length && reached != 0; e += step)
        {
            CueElement one = _elements[e];
            if (one.Kind == CueElementKind.Gap)
            {
                reached = Spread(reached, one.Value, room);
                continue;
            }

            ulong next = one.Optional ? reached : 0;
            for (ulong rest = reached; rest != 0; rest &= rest - 1)
            {
                int offset = BitOperations.TrailingZeroCount(rest);
                if (offset >= room)
                {
                    break;
                }

                next |= (ulong)Lengths(one, origin + (step * offset), step) << offset;
            }

            reached = next;
        }

        return reached;
    }

    /// <summary>Lets up to some words be skipped, as far as the sentence has any.</summary>
    private static ulong Spread(ulong reached, int most, int room)
    {
        for (int g = 0; g < most; g++)
        {
            reached |= reached << 1;
        }

        return room >= Window - 1 ? reached : reached & ((2UL << room) - 1);
    }

    /// <summary>How many words an element may take from a place on, in the direction of the walk, as bits.</summary>
    private uint Lengths(in CueElement element, int place, int step) => element.Kind switch
    {
        CueElementKind.Word => _words[place] == element.Value ? 2u : 0,
        CueElementKind.Set => data.Sets.Contains(element.Value, _words[place]) ? 2u : 0,
        CueElementKind.Phrases => step > 0 ? data.Phrases.LengthsAt(element.Value, _words, place) : data.Phrases.LengthsUpTo(element.Value, _words, place),
        _ => EntityLength((EntityKind)element.Value, start + place, step),
    };

    private uint EntityLength(EntityKind kind, int term, int step)
    {
        int number = step > 0 ? buffer.Terms[term].EntityStart : buffer.Terms[term].EntityEnd;
        if (number == 0)
        {
            return 0;
        }

        Entity entity = buffer.Entities[number - 1];
        return entity.Kind == kind && entity.Count < 31 ? 1u << entity.Count : 0;
    }
}
