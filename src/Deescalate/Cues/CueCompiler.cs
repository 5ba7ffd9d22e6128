using System.Runtime.InteropServices;
using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Turns flat cues into elements over word numbers, and chooses the word that each is found by.</summary>
internal sealed class CueCompiler(VocabularyBuilder words, List<string> captures)
{
    private const int CommonCost = 1000;
    private const int PlainCost = 10;
    private const int EntityCost = 400;

    private readonly List<CompiledCue> _cues = [];
    private readonly List<CueElement> _elements = [];
    private readonly List<WordSet> _sets = [];
    private readonly List<PhraseTable> _phrases = [];
    private readonly Dictionary<string, int> _setOfKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSet> _wordsOfNode = new(StringComparer.Ordinal);
    private readonly List<(int Word, int Cue)> _triggers = [];
    private readonly List<int>[] _entityTriggers = [.. Enum.GetValues<EntityKind>().Select(_ => new List<int>())];

    /// <summary>Makes a cue's words known, so that prefixes can later find them.</summary>
    public void Learn(FlatCue cue)
    {
        foreach (FlatElement element in cue.Elements)
        {
            foreach (IReadOnlyList<CueNode.Word> branch in element.Branches)
            {
                foreach (CueNode.Word word in branch)
                {
                    _ = word.Form switch
                    {
                        WordForm.Prefix => words.PrefixId(word.Folded),
                        WordForm.Inflected => words.Inflections(word.Folded).Count(),
                        _ => words.Resolve(word.Folded).Length,
                    };
                }
            }
        }
    }

    public void Compile(FlatCue cue, short rule, short group, TermFlags guards)
    {
        int first = _elements.Count;
        bool negation = false;
        int best = 0;
        int bestCost = int.MaxValue;
        foreach (FlatElement element in cue.Elements)
        {
            foreach (CueElement compiled in Elements(element, ref negation))
            {
                int cost = Cost(compiled);
                if (cost < bestCost)
                {
                    bestCost = cost;
                    best = _elements.Count - first;
                }

                _elements.Add(compiled);
            }
        }

        int number = _cues.Count;
        _cues.Add(new CompiledCue(first, (byte)(_elements.Count - first), (byte)best, cue.Anchors, cue.StartGap, cue.EndGap, negation, rule, group, guards));
        CueElement trigger = _elements[first + best];
        if (trigger.Kind == CueElementKind.Entity)
        {
            _entityTriggers[trigger.Value].Add(number);
            return;
        }

        foreach (int word in TriggerWords(trigger))
        {
            _triggers.Add((word, number));
        }
    }

    public CueIndex Finish()
    {
        Vocabulary vocabulary = words.Build();
        int[] starts = new int[vocabulary.Count + 1];
        foreach ((int word, _) in CollectionsMarshal.AsSpan(_triggers))
        {
            starts[word + 1]++;
        }

        for (int i = 0; i < vocabulary.Count; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] triggered = new int[_triggers.Count];
        int[] next = starts[..^1];
        foreach ((int word, int cue) in CollectionsMarshal.AsSpan(_triggers))
        {
            triggered[next[word]++] = cue;
        }

        return new CueIndex(
            vocabulary, [.. _cues], [.. _elements], [.. _sets], [.. _phrases], starts, triggered, [.. _entityTriggers.Select(t => t.ToArray())], [.. captures]);
    }

    private CueElement[] Elements(FlatElement element, ref bool negation)
    {
        if (element.Entity != EntityKind.None)
        {
            return [new CueElement(CueElementKind.Entity, (int)element.Entity, element.GapBefore, CaptureNumber(element.Capture))];
        }

        List<WordSet[]> runs = [.. element.Branches.Select(Run)];
        foreach (WordSet[] run in runs)
        {
            foreach (WordSet set in run)
            {
                foreach (int word in set.Words)
                {
                    negation |= (words.ClassOf(word) & LexicalClass.Negator) != 0;
                }
            }
        }

        if (runs.Count == 1)
        {
            // A contraction gives several words; the gap belongs before the first.
            return runs[0].Select((set, i) => WordElement(set, i == 0 ? element.GapBefore : (byte)0)).ToArray();
        }

        if (runs.TrueForAll(r => r.Length == 1))
        {
            HashSet<int> union = [];
            foreach (WordSet[] run in runs)
            {
                union.UnionWith(run[0].Words.ToArray());
            }

            return [WordElement(new WordSet(union), element.GapBefore)];
        }

        _phrases.Add(new PhraseTable([.. runs]));
        return [new CueElement(CueElementKind.Phrases, _phrases.Count - 1, element.GapBefore, 0)];
    }

    private WordSet[] Run(IReadOnlyList<CueNode.Word> branch)
    {
        List<WordSet> run = [];
        foreach (CueNode.Word word in branch)
        {
            if (word.Form == WordForm.Exact)
            {
                run.AddRange(words.Resolve(word.Folded).Select(id => Known("=" + id, () => [id])));
            }
            else if (word.Form == WordForm.Inflected)
            {
                run.Add(Known("~" + word.Folded, () => words.Inflections(word.Folded)));
            }
            else
            {
                run.Add(Known("*" + word.Folded, () => words.WordsWithPrefix(word.Folded)));
            }
        }

        return [.. run];
    }

    private WordSet Known(string key, Func<IEnumerable<int>> read)
    {
        if (!_wordsOfNode.TryGetValue(key, out WordSet? set))
        {
            set = new WordSet(read());
            _wordsOfNode.Add(key, set);
        }

        return set;
    }

    private CueElement WordElement(WordSet set, byte gap)
    {
        if (set.Words.Length == 1)
        {
            return new CueElement(CueElementKind.Word, set.Words[0], gap, 0);
        }

        string key = string.Join(',', set.Words.ToArray());
        if (!_setOfKey.TryGetValue(key, out int number))
        {
            number = _sets.Count;
            _sets.Add(set);
            _setOfKey.Add(key, number);
        }

        return new CueElement(CueElementKind.Set, number, gap, 0);
    }

    private short CaptureNumber(string? name)
    {
        if (name is null)
        {
            return 0;
        }

        int at = captures.IndexOf(name);
        if (at < 0)
        {
            captures.Add(name);
            at = captures.Count - 1;
        }

        return (short)(at + 1);
    }

    private IEnumerable<int> TriggerWords(CueElement element) => element.Kind switch
    {
        CueElementKind.Word => [element.Value],
        CueElementKind.Set => _sets[element.Value].Words.ToArray(),
        _ => _phrases[element.Value].FirstWords.SelectMany(s => s.Words.ToArray()).Distinct(),
    };

    private int Cost(CueElement element)
    {
        if (element.Kind == CueElementKind.Entity)
        {
            return EntityCost;
        }

        int cost = 0;
        foreach (int word in TriggerWords(element))
        {
            cost += (words.ClassOf(word) & LexicalClass.Common) != 0 ? CommonCost : PlainCost;
        }

        return cost;
    }
}
