using System.Numerics;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Checks a cue around its trigger. The places that each element may end at are bits of a word, so the work is bounded whatever the text:
/// at most 64 places for each element, no backtracking.</summary>
internal readonly ref struct CueWalker(ReadOnlySpan<CueElement> elements, WordSet[] sets, PhraseTable[] phrases, TermBuffer buffer, ReadOnlySpan<Term> terms)
{
    private const int Window = 64;

    private readonly ReadOnlySpan<CueElement> _elements = elements;
    private readonly ReadOnlySpan<Term> _terms = terms;

    /// <summary>Index of the last term of the shortest match from the trigger on, or -1.</summary>
    public int WalkForward(int trigger, int at)
    {
        // Bit p: an element may begin p terms after the trigger's first term.
        ulong begins = 1;
        for (int e = trigger; e < _elements.Length; e++)
        {
            ref readonly CueElement element = ref _elements[e];
            ulong ends = 0;
            for (ulong rest = begins; rest != 0; rest &= rest - 1)
            {
                int offset = BitOperations.TrailingZeroCount(rest);
                int gap = e == trigger ? 0 : element.GapBefore;
                for (int g = 0; g <= gap; g++)
                {
                    int place = at + offset + g;
                    if (place >= _terms.Length || (place > at && _terms[place].Has(TermFlags.SentenceStart)))
                    {
                        break;
                    }

                    ends |= Shift((ulong)LengthsAt(element, place), offset + g);
                }
            }

            if (ends == 0)
            {
                return -1;
            }

            begins = ends;
        }

        return at + BitOperations.TrailingZeroCount(begins) - 1;
    }

    /// <summary>Index of the first term of the shortest match up to the trigger, or -1.</summary>
    public int WalkBackward(int trigger, int at)
    {
        // Bit p: the element after begins p terms before the trigger's first term.
        ulong begins = 1;
        for (int e = trigger - 1; e >= 0; e--)
        {
            ref readonly CueElement element = ref _elements[e];
            int gap = _elements[e + 1].GapBefore;
            ulong starts = 0;
            for (ulong rest = begins; rest != 0; rest &= rest - 1)
            {
                int offset = BitOperations.TrailingZeroCount(rest);
                for (int g = 0; g <= gap; g++)
                {
                    int following = at - offset - g;
                    if (following <= 0 || _terms[following].Has(TermFlags.SentenceStart))
                    {
                        break;
                    }

                    starts |= Shift((ulong)LengthsUpTo(element, following - 1), offset + g);
                }
            }

            if (starts == 0)
            {
                return -1;
            }

            begins = starts;
        }

        return at - BitOperations.TrailingZeroCount(begins);
    }

    private static ulong Shift(ulong lengths, int by) => by >= Window ? 0 : lengths << by;

    private int LengthsAt(in CueElement element, int place) => element.Kind switch
    {
        CueElementKind.Word => _terms[place].Word == element.Value ? 2 : 0,
        CueElementKind.Set => _terms[place].Word >= 0 && sets[element.Value].Contains(_terms[place].Word) ? 2 : 0,
        CueElementKind.Phrases => phrases[element.Value].LengthsAt(_terms, place),
        _ => EntityAt((EntityKind)element.Value, place),
    };

    private int LengthsUpTo(in CueElement element, int place) => element.Kind switch
    {
        CueElementKind.Word => _terms[place].Word == element.Value ? 2 : 0,
        CueElementKind.Set => _terms[place].Word >= 0 && sets[element.Value].Contains(_terms[place].Word) ? 2 : 0,
        CueElementKind.Phrases => phrases[element.Value].LengthsUpTo(_terms, place),
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
        return Fits(entity, kind) && entity.Count < 31 ? 1 << entity.Count : 0;
    }

    private int EntityUpTo(EntityKind kind, int place)
    {
        foreach (Entity entity in buffer.Entities)
        {
            if (entity.Last == place && Fits(entity, kind) && entity.Count < 31)
            {
                return 1 << entity.Count;
            }
        }

        return 0;
    }

    private static bool Fits(in Entity entity, EntityKind kind) => entity.Kind == kind;
}
