using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Turns flat cues into elements over word numbers.</summary>
internal sealed class CueCompiler(VocabularyBuilder words)
{
    private const double TooCommon = 1000;
    private const int MostWrittenOut = 2;

    private readonly List<(List<CueElement> Elements, CompiledCue Cue, CueOwner Owner)> _pending = [];
    private readonly List<string> _captures = [];
    private readonly WordSetBuilder _sets = new();
    private readonly Dictionary<CueNode.Word, int[]> _runOfWord = [];
    private PhraseTableBuilder? _phrases;

    private PhraseTableBuilder Phrases => _phrases ??= new PhraseTableBuilder(_sets);

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

    /// <summary>Compiles a cue.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="owner">Rule, group and guards.</param>
    public void Compile(FlatCue cue, CueOwner owner)
    {
        bool negation = false;
        List<CueElement> elements = [];
        foreach (FlatElement element in cue.Elements)
        {
            AddElements(elements, element, ref negation);
        }

        CompiledCue compiled = new((byte)elements.Count, 0, 0, 0, cue.Anchors, cue.StartGap, cue.EndGap, negation, owner.Rule, owner.Group, owner.Guards);
        _pending.Add((elements, compiled, owner));
    }

    public CueIndex Finish()
    {
        TriggerChooser chooser = new(words, _sets, Phrases);
        CueIndexDataBuilder data = new(words.Count, chooser);
        foreach ((List<CueElement> elements, CompiledCue cue, CueOwner owner) in _pending)
        {
            Place(elements, cue, owner, chooser, data, depth: 0);
        }

        if (words.Count > WordSets.MostWords)
        {
            throw new InvalidOperationException($"The cues of all rules name {words.Count} different words; the most is {WordSets.MostWords}. Take some lists or cues away.");
        }

        WordSets sets = _sets.Build();
        return new CueIndex(data.Build(words.Build(), sets, Phrases.Build(sets), [.. _captures]));
    }

    /// <summary>Puts a cue into the index. One that could only be found by a list of phrases with common first words is written out phrase by phrase,
    /// as each phrase has a rarer word of its own.</summary>
    private void Place(List<CueElement> elements, CompiledCue cue, CueOwner owner, TriggerChooser chooser, CueIndexDataBuilder data, int depth)
    {
        (int trigger, double cost) = chooser.Choose(elements);
        CueElement element = elements[trigger];
        if (element.Kind != CueElementKind.Phrases || cost < TooCommon || depth == MostWrittenOut)
        {
            data.Add(elements, cue with { Trigger = (byte)trigger, MostBefore = chooser.Longest(elements[..trigger]), MostAfter = chooser.Longest(elements[trigger..]) }, owner);
            return;
        }

        foreach (int[] run in Phrases.RunsOf(element.Value))
        {
            List<CueElement> written = [.. elements[..trigger], .. run.Select(p => PositionElement(p, optional: false)), .. elements[(trigger + 1)..]];
            Place(written, cue with { Count = (byte)written.Count }, owner, chooser, data, depth + 1);
        }
    }

    private void AddElements(List<CueElement> elements, FlatElement element, ref bool negation)
    {
        if (element.Gap > 0)
        {
            elements.Add(new CueElement(CueElementKind.Gap, false, 0, element.Gap));
            return;
        }

        if (element.Entity != EntityKind.None)
        {
            elements.Add(new CueElement(CueElementKind.Entity, element.Optional, CaptureNumber(element.Capture), (int)element.Entity));
            return;
        }

        List<int[]> runs = [.. element.Branches.Select(Run)];
        negation |= runs.Exists(run => Array.Exists(run, position => Array.Exists(Phrases.WordsAt(position), word => (words.ClassOf(word) & LexicalClass.Negator) != 0)));
        if (runs.Count == 1 && !element.Optional)
        {
            foreach (int position in runs[0])
            {
                elements.Add(PositionElement(position, optional: false));
            }
        }
        else if (runs.TrueForAll(r => r.Length == 1))
        {
            elements.Add(PositionElement(Position(runs.SelectMany(r => Phrases.WordsAt(r[0]))), element.Optional));
        }
        else
        {
            elements.Add(new CueElement(CueElementKind.Phrases, element.Optional, 0, Phrases.Add(runs)));
        }
    }

    private int[] Run(IReadOnlyList<CueNode.Word> branch)
    {
        List<int> run = [];
        foreach (CueNode.Word word in branch)
        {
            if (!_runOfWord.TryGetValue(word, out int[]? sets))
            {
                sets = word.Form switch
                {
                    WordForm.Exact => Array.ConvertAll(words.Resolve(word.Folded), id => ~id),
                    WordForm.Inflected => [Position(words.Inflections(word.Folded))],
                    _ => [Position(words.WordsWithPrefix(word.Folded))],
                };
                _runOfWord.Add(word, sets);
            }

            run.AddRange(sets);
        }

        return [.. run];
    }

    /// <summary>The number of a set, or the complement of a word's number where there is only one.</summary>
    private int Position(IEnumerable<int> ids)
    {
        int[] content = [.. ids.Distinct()];
        return content.Length == 1 ? ~content[0] : _sets.Add(content);
    }

    private static CueElement PositionElement(int position, bool optional) =>
        position < 0 ? new CueElement(CueElementKind.Word, optional, 0, ~position) : new CueElement(CueElementKind.Set, optional, 0, position);

    private short CaptureNumber(string? name)
    {
        if (name is null)
        {
            return 0;
        }

        int at = _captures.IndexOf(name);
        if (at < 0)
        {
            at = _captures.Count;
            _captures.Add(name);
        }

        return (short)(at + 1);
    }
}
