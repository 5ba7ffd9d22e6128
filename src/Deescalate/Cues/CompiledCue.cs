namespace Deescalate.Cues;

/// <summary>A plain sequence of elements and what it speaks for; its elements stand right behind it, see <see cref="CueStore"/>.</summary>
/// <param name="Count">Number of elements.</param>
/// <param name="Trigger">Which element the index finds it by.</param>
/// <param name="MostBefore">Most words from the first matched word to the trigger.</param>
/// <param name="MostAfter">Most words from the trigger on, itself included.</param>
/// <param name="Anchors">Where it may stand.</param>
/// <param name="StartGap">Words allowed between the start anchor and the first element.</param>
/// <param name="EndGap">Words allowed between the last element and the end anchor.</param>
/// <param name="OwnNegation">Whether the cue itself names a negator.</param>
/// <param name="Rule">Number of the rule.</param>
/// <param name="Group">Number of the cue group within the rule; for a veto, the complement of its scope.</param>
/// <param name="Guards">Flags of terms that drop a match.</param>
internal readonly record struct CompiledCue(
    byte Count,
    byte Trigger,
    byte MostBefore,
    byte MostAfter,
    CueAnchors Anchors,
    byte StartGap,
    byte EndGap,
    bool OwnNegation,
    short Rule,
    short Group,
    Text.TermFlags Guards);
