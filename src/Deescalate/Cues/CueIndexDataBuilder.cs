using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Puts cues into the tables of an index: one for each side of the conversation, and one for each side's vetoes.</summary>
internal sealed class CueIndexDataBuilder(int vocabulary, TriggerChooser chooser)
{
    private readonly TriggerTableBuilder[] _words = [new(), new(), new(), new()];
    private readonly TriggerTableBuilder[] _entities = [new(), new(), new(), new()];
    private readonly List<ulong> _cues = [];
    private int _count;

    public void Add(List<CueElement> elements, CompiledCue cue, CueOwner owner)
    {
        _count++;
        CueElement trigger = elements[cue.Trigger];
        CueTrigger entry = chooser.TriggerOf(CueStore.Append(_cues, cue, elements), elements, cue);
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
        Cues = new CueStore(Flat<ulong>.Of([.. _cues]), _count),
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
