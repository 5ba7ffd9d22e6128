using System.Numerics;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Chooses the element that a cue is found by, and the two tests of its surroundings that rule out most vain attempts.</summary>
internal sealed class TriggerChooser(VocabularyBuilder words, WordSetBuilder sets, PhraseTableBuilder phrases)
{
    // How often words occur, in a million of calm service talk: rough tiers are enough to choose by.
    private const double Million = 1_000_000;
    private const double CommonRate = 3000;
    private const double FrequentRate = 600;
    private const double OtherRate = 20;
    private const double EntityRate = 40_000;
    private const int SentenceLength = 10;

    // Share of all words that one of the bits without a word of its own stands for.
    private const double OtherBitShare = 0.0188;

    /// <summary>Number of the element, and how often in a million words it will be tried in vain.</summary>
    public (int Element, double Cost) Choose(List<CueElement> elements)
    {
        int best = 0;
        double bestCost = double.MaxValue;
        for (int e = 0; e < elements.Count; e++)
        {
            if (elements[e].Optional || elements[e].Kind == CueElementKind.Gap)
            {
                continue;
            }

            double cost = Rate(elements[e]) * Tests(elements, e).Pass;
            if (cost < bestCost)
            {
                bestCost = cost;
                best = e;
            }
        }

        return (best, bestCost);
    }

    public int[] TriggerWords(CueElement element) => element.Kind switch
    {
        CueElementKind.Word => [element.Value],
        CueElementKind.Set => sets.WordsOf(element.Value),
        _ => sets.WordsOf(phrases.FirstWords(element.Value)),
    };

    public CueTrigger TriggerOf(int place, List<CueElement> elements, in CompiledCue cue)
    {
        (Test first, Test second, _) = Tests(elements, cue.Trigger);
        int before = cue.MostBefore + cue.StartGap;
        int after = cue.MostAfter - 1 + cue.EndGap;
        TermPlace needs = (Has(cue, CueAnchors.Asked) ? TermPlace.Asked : 0) | (Has(cue, CueAnchors.Exclaimed) ? TermPlace.Exclaimed : 0)
            | (Has(cue, CueAnchors.MessageStart) && before <= Surroundings.Near ? TermPlace.NearStart : 0)
            | (Has(cue, CueAnchors.MessageEnd) && after < Surroundings.Near ? TermPlace.NearEnd : 0);
        return new CueTrigger(
            first.Mask,
            second.Mask,
            place,
            CueTrigger.Pack(first.Place, second.Place),
            needs,
            Has(cue, CueAnchors.SentenceStart) ? (byte)Math.Min(CueTrigger.AnyReach, before) : CueTrigger.AnyReach,
            Has(cue, CueAnchors.SentenceEnd) ? (byte)Math.Min(CueTrigger.AnyReach, after) : CueTrigger.AnyReach);
    }

    /// <summary>Most words that elements may take; an entity may take any number.</summary>
    public byte Longest(List<CueElement> elements) => (byte)Math.Min(byte.MaxValue, elements.Sum(LongestOf));

    private int LongestOf(CueElement element) => element.Kind switch
    {
        CueElementKind.Gap => element.Value,
        CueElementKind.Entity => byte.MaxValue,
        CueElementKind.Phrases => phrases.LongestOf(element.Value),
        _ => 1,
    };

    private static bool Has(in CompiledCue cue, CueAnchors anchor) => (cue.Anchors & anchor) != 0;

    private (Test First, Test Second, double Pass) Tests(List<CueElement> elements, int trigger)
    {
        Test first = Test.None;
        Test second = Test.None;
        foreach (int step in (ReadOnlySpan<int>)[1, -1])
        {
            // How far from the trigger's first word the element may begin, on this side.
            int far = step > 0 ? LongestOf(elements[trigger]) : 1;
            for (int e = trigger + step; e >= 0 && e < elements.Count; e += step)
            {
                CueElement element = elements[e];
                if (!element.Optional && element.Kind != CueElementKind.Gap)
                {
                    Test test = Test.Of(PlaceOf(step, far, element.Kind), MaskOf(element, fromStart: step > 0));
                    (first, second) = test.Pass < first.Pass ? (test, first) : test.Pass < second.Pass ? (first, test) : (first, second);
                }

                far += LongestOf(element);
            }
        }

        return (first, second, first.Pass * second.Pass);
    }

    private static TriggerPlace PlaceOf(int step, int far, CueElementKind kind) =>
        far == 1 && kind != CueElementKind.Entity ? (step > 0 ? TriggerPlace.Next : TriggerPlace.Previous)
        : far <= Surroundings.Window ? (step > 0 ? TriggerPlace.SoonAhead : TriggerPlace.JustBehind)
        : step > 0 ? TriggerPlace.Ahead : TriggerPlace.Behind;

    /// <summary>The bits of an element: of its kind of entity, of all its words, or of the first or last words of its phrases.</summary>
    private ulong MaskOf(CueElement element, bool fromStart)
    {
        if (element.Kind == CueElementKind.Entity)
        {
            return Surroundings.BitOf((EntityKind)element.Value);
        }

        int[] content = element.Kind switch
        {
            CueElementKind.Word => [element.Value],
            CueElementKind.Set => sets.WordsOf(element.Value),
            _ => sets.WordsOf(fromStart ? phrases.FirstWords(element.Value) : phrases.LastWords(element.Value)),
        };
        ulong mask = 0;
        foreach (int word in content)
        {
            mask |= Surroundings.BitOf(word);
        }

        return mask;
    }

    /// <summary>How often one of the most frequent words occurs in a million, by its rank (Zipf's law, fitted to service talk by eye).</summary>
    private static double WordRate(int rank) => 50_000 / Math.Pow(rank + 1, 0.65);

    private double Rate(CueElement element)
    {
        if (element.Kind == CueElementKind.Entity)
        {
            return EntityRate;
        }

        double rate = 0;
        foreach (int word in TriggerWords(element))
        {
            LexicalClass classes = words.ClassOf(word);
            rate += word < Surroundings.Own ? WordRate(word) : (classes & LexicalClass.Common) != 0 ? CommonRate : (classes & LexicalClass.Frequent) != 0 ? FrequentRate : OtherRate;
        }

        return rate;
    }

    /// <summary>A test of the surroundings and the share of vain attempts that pass it.</summary>
    private readonly record struct Test(TriggerPlace Place, ulong Mask, double Pass)
    {
        public static readonly Test None = new(TriggerPlace.Anywhere, ulong.MaxValue, 1);

        public static Test Of(TriggerPlace place, ulong mask)
        {
            double share = 0;
            for (ulong rest = mask; rest != 0; rest &= rest - 1)
            {
                int bit = BitOperations.TrailingZeroCount(rest);
                share += bit < Surroundings.Own ? WordRate(bit) / Million : bit < Surroundings.FirstEntity ? OtherBitShare : EntityRate / Million;
            }

            int words = place switch
            {
                TriggerPlace.Next or TriggerPlace.Previous => 1,
                TriggerPlace.SoonAhead or TriggerPlace.JustBehind => Surroundings.Window,
                _ => SentenceLength,
            };
            return new Test(place, mask, 1 - Math.Pow(1 - Math.Min(share, 1), words));
        }
    }
}
