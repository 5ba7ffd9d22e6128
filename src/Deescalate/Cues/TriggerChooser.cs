using System.Numerics;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Chooses the element that a cue is found by, and the two tests of its surroundings that rule out most vain attempts.</summary>
internal sealed class TriggerChooser(VocabularyBuilder words, WordSetBuilder sets, PhraseTableBuilder phrases)
{
    // How often words occur, in a million of calm service talk: rough tiers are enough to choose by.
    private const double CommonRate = 6000;
    private const double FrequentRate = 600;
    private const double OtherRate = 20;
    private const double EntityRate = 40_000;
    private const int SentenceLength = 10;

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
        bool opening = (cue.Anchors & CueAnchors.SentenceStart) != 0;
        byte reach = opening ? (byte)Math.Min(CueTrigger.AnyReach, cue.MostBefore + cue.StartGap) : CueTrigger.AnyReach;
        return new CueTrigger(first.Mask, second.Mask, place, cue.Rule, CueTrigger.Pack(first.Place, second.Place), reach);
    }

    private (Test First, Test Second, double Pass) Tests(List<CueElement> elements, int trigger)
    {
        Test first = Test.None;
        Test second = Test.None;
        CueElement own = elements[trigger];
        for (int e = 0; e < elements.Count; e++)
        {
            CueElement element = elements[e];
            if (e == trigger || element.Optional || element.Kind > CueElementKind.Phrases)
            {
                continue;
            }

            bool next = e == trigger + 1 && own.Kind <= CueElementKind.Set;
            TriggerPlace place = next ? TriggerPlace.Next : e == trigger - 1 ? TriggerPlace.Previous : e > trigger ? TriggerPlace.Ahead : TriggerPlace.Behind;
            Test test = Test.Of(place, MaskOf(element, fromStart: e > trigger));
            if (test.Pass < first.Pass)
            {
                (first, second) = (test, first);
            }
            else if (test.Pass < second.Pass)
            {
                second = test;
            }
        }

        return (first, second, first.Pass * second.Pass);
    }

    /// <summary>The word bits of an element: of all its words, or of the first or last words of its phrases.</summary>
    private ulong MaskOf(CueElement element, bool fromStart)
    {
        if (element.Kind > CueElementKind.Phrases)
        {
            return ulong.MaxValue;
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
            rate += (classes & LexicalClass.Common) != 0 ? CommonRate : (classes & LexicalClass.Frequent) != 0 ? FrequentRate : OtherRate;
        }

        return rate;
    }

    /// <summary>A test of the surroundings and the share of vain attempts that pass it.</summary>
    private readonly record struct Test(TriggerPlace Place, ulong Mask, double Pass)
    {
        public static readonly Test None = new(TriggerPlace.Anywhere, ulong.MaxValue, 1);

        public static Test Of(TriggerPlace place, ulong mask)
        {
            double share = BitOperations.PopCount(mask) / 64.0;
            return new Test(place, mask, place is TriggerPlace.Next or TriggerPlace.Previous ? share : 1 - Math.Pow(1 - share, SentenceLength));
        }
    }
}
