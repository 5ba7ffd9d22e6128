using System.Numerics;
using System.Runtime.CompilerServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Checks a cue around its trigger. The places that each element may end at are bits of a word, so the work is bounded whatever the text:
/// at most 64 places for each element, no backtracking.</summary>
internal readonly ref struct CueWalker(ReadOnlySpan<CueElement> elements, WordSets sets, PhraseTables phrases, TermBuffer buffer, ReadOnlySpan<Term> terms)
{
    private const int Window = 64;

    private readonly ReadOnlySpan<CueElement> _elements = elements;
    private readonly ReadOnlySpan<Term> _terms = terms;

    /// <summary>Where a match from the trigger on may end: bit p stands for the p-th term after the trigger's first, exclusive. 0 for no match.</summary>
    public ulong WalkForward(int trigger, int at)
    {
        // The index already found the trigger where it is one word.
        bool known = _elements[trigger].Kind <= CueElementKind.Set;
        ulong begins = known ? 2UL : 1UL;
        for (int e = known ? trigger + 1 : trigger; e < _elements.Length && begins != 0; e++)
        {
            ref readonly CueElement element = ref _elements[e];
            if (element.Kind <= CueElementKind.Set && !element.Optional && (begins & (begins - 1)) == 0)
            {
                // The common case: one word after the other.
                int only = at + BitOperations.TrailingZeroCount(begins);
                bool stands = only < _terms.Length && !_terms[only].Has(TermFlags.SentenceStart) && Matches(element, _terms[only].Word);
                begins = stands ? begins << 1 : 0;
                continue;
            }

            if (element.Kind == CueElementKind.Gap)
            {
                begins = SpreadForward(begins, at, element.Value);
                continue;
            }

            ulong ends = element.Optional ? begins : 0;
            for (ulong rest = begins; rest != 0; rest &= rest - 1)
            {
                int offset = BitOperations.TrailingZeroCount(rest);
                int place = at + offset;
                if (place < _terms.Length && (offset == 0 || !_terms[place].Has(TermFlags.SentenceStart)))
                {
                    ends |= Shift((ulong)LengthsAt(element, place), offset);
                }
            }

            begins = ends;
        }

        return begins;
    }

    /// <summary>Where a match up to the trigger may begin: bit p stands for p terms before the trigger's first. 0 for no match.</summary>
    public ulong WalkBackward(int trigger, int at)
    {
        ulong begins = 1;
        for (int e = trigger - 1; e >= 0 && begins != 0; e--)
        {
            ref readonly CueElement element = ref _elements[e];
            if (element.Kind <= CueElementKind.Set && !element.Optional && (begins & (begins - 1)) == 0)
            {
                int after = at - BitOperations.TrailingZeroCount(begins);
                bool stands = after > 0 && !_terms[after].Has(TermFlags.SentenceStart) && Matches(element, _terms[after - 1].Word);
                begins = stands ? begins << 1 : 0;
                continue;
            }

            if (element.Kind == CueElementKind.Gap)
            {
                begins = SpreadBackward(begins, at, element.Value);
                continue;
            }

            ulong starts = element.Optional ? begins : 0;
            for (ulong rest = begins; rest != 0; rest &= rest - 1)
            {
                int offset = BitOperations.TrailingZeroCount(rest);
                int following = at - offset;
                if (following > 0 && !_terms[following].Has(TermFlags.SentenceStart))
                {
                    starts |= Shift((ulong)LengthsUpTo(element, following - 1), offset);
                }
            }

            begins = starts;
        }

        return begins;
    }

    private ulong SpreadForward(ulong begins, int at, int most)
    {
        ulong spread = begins;
        for (ulong rest = begins; rest != 0; rest &= rest - 1)
        {
            int offset = BitOperations.TrailingZeroCount(rest);
            for (int g = 0; g < most; g++)
            {
                int skipped = at + offset + g;
                if (skipped >= _terms.Length || _terms[skipped].Has(TermFlags.SentenceStart))
                {
                    break;
                }

                spread |= Shift(1, offset + g + 1);
            }
        }

        return spread;
    }

    private ulong SpreadBackward(ulong begins, int at, int most)
    {
        ulong spread = begins;
        for (ulong rest = begins; rest != 0; rest &= rest - 1)
        {
            int offset = BitOperations.TrailingZeroCount(rest);
            for (int g = 0; g < most; g++)
            {
                int following = at - offset - g;
                if (following <= 0 || _terms[following].Has(TermFlags.SentenceStart))
                {
                    break;
                }

                spread |= Shift(1, offset + g + 1);
            }
        }

        return spread;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Matches(in CueElement element, int word) =>
        element.Kind == CueElementKind.Word ? word == element.Value : (element.Mask & Surroundings.BitOf(word)) != 0 && sets.Contains(element.Value, word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsRuledOut(in CueElement element, int place) =>
        element.Kind <= CueElementKind.Phrases && (element.Mask & Surroundings.BitOf(_terms[place].Word)) == 0;

    private static ulong Shift(ulong lengths, int by) => by >= Window ? 0 : lengths << by;

    private int LengthsAt(in CueElement element, int place) => IsRuledOut(element, place) ? 0 : element.Kind switch
    {
        CueElementKind.Word => _terms[place].Word == element.Value ? 2 : 0,
        CueElementKind.Set => sets.Contains(element.Value, _terms[place].Word) ? 2 : 0,
        CueElementKind.Phrases => phrases.LengthsAt(element.Value, _terms, place),
        _ => EntityAt((EntityKind)element.Value, place),
    };

    private int LengthsUpTo(in CueElement element, int place) => IsRuledOut(element, place) ? 0 : element.Kind switch
    {
        CueElementKind.Word => _terms[place].Word == element.Value ? 2 : 0,
        CueElementKind.Set => sets.Contains(element.Value, _terms[place].Word) ? 2 : 0,
        CueElementKind.Phrases => phrases.LengthsUpTo(element.Value, _terms, place),
        _ => EntityUpTo((EntityKind)element.Value, place),
    };

    private int EntityAt(EntityKind kind, int place)
    {
        int number = _terms[place].EntityStart;
        if (number == 0)
        {
            return 0;
        }

        Entity entity = buffer.Entities[number - 1];
        return entity.Kind == kind && entity.Count < 31 ? 1 << entity.Count : 0;
    }

    private int EntityUpTo(EntityKind kind, int place)
    {
        int number = _terms[place].EntityEnd;
        if (number > 0)
        {
            Entity entity = buffer.Entities[number - 1];
            return entity.Kind == kind && entity.Count < 31 ? 1 << entity.Count : 0;
        }

        return 0;
    }
}
