using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>The tables of a compiled index: what is written at build time and read back as it is.</summary>
internal sealed class CueIndexData
{
    public required Vocabulary Vocabulary { get; init; }

    public required CueStore Cues { get; init; }

    public required WordSets Sets { get; init; }

    public required PhraseTables Phrases { get; init; }

    /// <summary>Triggers by word, see <see cref="TableOf"/>.</summary>
    public required TriggerTable[] Words { get; init; }

    /// <summary>Triggers by kind of entity.</summary>
    public required TriggerTable[] Entities { get; init; }

    public required string[] Captures { get; init; }

    /// <summary>Which table holds the cues, or the vetoes, of a side.</summary>
    public static int TableOf(bool customer, bool veto) => (customer ? 0 : 1) + (veto ? 2 : 0);

    public void Write(BlobWriter blob)
    {
        Vocabulary.Write(blob);
        Cues.Write(blob);
        Sets.Write(blob);
        Phrases.Write(blob);
        foreach (TriggerTable table in Words.Concat(Entities))
        {
            table.Write(blob);
        }

        blob.Write(Captures.Length);
        foreach (string capture in Captures)
        {
            blob.Write(capture);
        }
    }

    public static CueIndexData Read(ref BlobReader blob)
    {
        Vocabulary vocabulary = Vocabulary.Read(ref blob);
        CueStore cues = CueStore.Read(ref blob);
        WordSets sets = WordSets.Read(ref blob);
        PhraseTables phrases = PhraseTables.Read(ref blob, sets);
        TriggerTable[] words = [TriggerTable.Read(ref blob), TriggerTable.Read(ref blob), TriggerTable.Read(ref blob), TriggerTable.Read(ref blob)];
        TriggerTable[] entities = [TriggerTable.Read(ref blob), TriggerTable.Read(ref blob), TriggerTable.Read(ref blob), TriggerTable.Read(ref blob)];
        string[] captures = new string[blob.Int()];
        for (int i = 0; i < captures.Length; i++)
        {
            captures[i] = blob.Text()!;
        }

        return new CueIndexData
        {
            Vocabulary = vocabulary,
            Cues = cues,
            Sets = sets,
            Phrases = phrases,
            Words = words,
            Entities = entities,
            Captures = captures,
        };
    }
}
