using System.Numerics;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Sorts triggers under their words, and those of busy words into buckets.</summary>
internal sealed class TriggerTableBuilder
{
    private const int Busy = 12;

    private readonly Dictionary<int, List<CueTrigger>> _words = [];

    public void Add(int word, CueTrigger trigger)
    {
        if (!_words.TryGetValue(word, out List<CueTrigger>? triggers))
        {
            _words.Add(word, triggers = []);
        }

        triggers.Add(trigger);
    }

    public TriggerTable Build(int words)
    {
        List<CueTrigger> all = [];
        TriggerList[] lists = new TriggerList[words];
        List<int> blocks = [];
        List<List<CueTrigger>[]> pending = [];
        for (int word = 0; word < words; word++)
        {
            int first = all.Count;
            lists[word] = new TriggerList(first, 0, -1);
            if (!_words.TryGetValue(word, out List<CueTrigger>? triggers))
            {
                continue;
            }

            if (triggers.Count < Busy)
            {
                all.AddRange(triggers);
                lists[word] = new TriggerList(first, triggers.Count, -1);
                continue;
            }

            List<CueTrigger>[] block = [.. Enumerable.Range(0, TriggerTable.Block - 1).Select(_ => new List<CueTrigger>())];
            foreach (CueTrigger trigger in triggers)
            {
                Spread(trigger, block, all);
            }

            lists[word] = new TriggerList(first, all.Count - first, pending.Count);
            pending.Add(block);
        }

        foreach (List<CueTrigger>[] block in pending)
        {
            foreach (List<CueTrigger> bucket in block)
            {
                blocks.Add(all.Count);
                all.AddRange(bucket);
            }

            blocks.Add(all.Count);
        }

        return new TriggerTable(Flat<TriggerList>.Of(lists), Flat<int>.Of([.. blocks]), Flat<CueTrigger>.Of([.. all]));
    }

    private static void Spread(CueTrigger trigger, List<CueTrigger>[] block, List<CueTrigger> plain)
    {
        (ulong mask, int offset) = trigger switch
        {
            { FirstPlace: TriggerPlace.Next } => (trigger.First, 0),
            { FirstPlace: TriggerPlace.Previous } => (trigger.First, 64),
            { SecondPlace: TriggerPlace.Next } => (trigger.Second, 0),
            { SecondPlace: TriggerPlace.Previous } => (trigger.Second, 64),
            _ => (0UL, -1),
        };
        if (offset < 0)
        {
            plain.Add(trigger);
            return;
        }

        for (ulong rest = mask; rest != 0; rest &= rest - 1)
        {
            block[offset + BitOperations.TrailingZeroCount(rest)].Add(trigger);
        }
    }
}
