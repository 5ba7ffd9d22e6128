namespace Deescalate.Cues;

/// <summary>A cue found in a message.</summary>
/// <param name="Rule">Number of the rule.</param>
/// <param name="Group">Number of the cue group within the rule; negative for a veto, see <see cref="VetoScope"/>.</param>
/// <param name="First">Index of the first matched term.</param>
/// <param name="Last">Index of the last matched term.</param>
/// <param name="Cue">Number of the compiled cue; <see cref="NoCue"/> where fitted weights found the words.</param>
/// <param name="Next">Index of the rule's match after this one, or -1.</param>
internal record struct CueMatch(short Rule, short Group, int First, int Last, int Cue, int Next)
{
    /// <summary>In the place of a cue's number where no cue stands for the words.</summary>
    public const int NoCue = -1;

    public readonly bool IsVeto => Group < 0;

    public readonly VetoScope Scope => (VetoScope)~Group;
}
