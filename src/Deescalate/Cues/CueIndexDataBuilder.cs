using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Puts cues into the tables of an index: one for each side of the conversation, and one for each side's vetoes.</summary>
internal sealed class CueIndexDataBuilder(int vocabulary, TriggerChooser chooser)
{
    private readonly TriggerTableBuilder[] _words = [new(), new(), new(), new()];
    private readonly TriggerTableBuilder[] _entities = [new(), new(), new(), new()];
    private readonly List<CompiledCue> _cues = [];
    private readonly List<CueElement> _elements = [];

    public void Add(List<CueElement> elements, CompiledCue cue, CueOwner owner)
    {
        int number = _cues.Count;
        _cues.Add(cue with { FirstElement = _elements.Count });
        _elements.AddRange(elements.Select((element, e) => element with { Mask = chooser.MaskOf(element, fromStart: e >= cue.Trigger) }));
        CueElement trigger = elements[cue.Trigger];
        CueTrigger entry = chooser.TriggerOf(number, elements, cue);
        if (owner.Customer)
        {
            Add(CueIndexData.TableOf(customer: true, owner.Group < 0), trigger, entry);
        }

        if (owner.Agent)
        {
            Add(CueIndexData.TableOf(customer: false, owner.Group < 0), trigger, entry);
        }
    }

    public CueIndexData Build(Vocabulary words, WordSets sets, PhraseTables phrases, string[] captures) => new()
    {
        Vocabulary = words,
        Cues = Flat<CompiledCue>.Of([.. _cues]),
        Elements = Flat<CueElement>.Of([.. _elements]),
        Sets = sets,
        Phrases = phrases,
        Words = [.. _words.Select(t => t.Build(vocabulary))],
        Entities = [.. _entities.Select(t => t.Build(Enum.GetValues<EntityKind>().Length))],
        Captures = captures,
    };

    private void Add(int table, CueElement trigger, CueTrigger entry)
    {
        if (trigger.Kind == CueElementKind.Entity)
        {
            _entities[table].Add(trigger.Value, entry);
            return;
        }

        foreach (int word in chooser.TriggerWords(trigger))
        {
            _words[table].Add(word, entry);
        }
    }
}
