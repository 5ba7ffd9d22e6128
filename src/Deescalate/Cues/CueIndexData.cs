using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>The tables of a compiled index: what is written at build time and read back as it is.</summary>
internal sealed class CueIndexData
{
    public required Vocabulary Vocabulary { get; init; }

    public required CompiledCue[] Cues { get; init; }

    public required CueElement[] Elements { get; init; }

    public required WordSets Sets { get; init; }

    public required PhraseTables Phrases { get; init; }

    /// <summary>Triggers by word, see <see cref="TableOf"/>.</summary>
    public required TriggerTable[] Words { get; init; }

    /// <summary>Triggers by kind of entity.</summary>
    public required TriggerTable[] Entities { get; init; }

    public required string[] Captures { get; init; }

    /// <summary>Which table holds the cues, or the vetoes, of a side.</summary>
    public static int TableOf(bool customer, bool veto) => (customer ? 0 : 1) + (veto ? 2 : 0);
}
