namespace Deescalate.Cues;

/// <summary>An entry of the index under a word: a cue to try there, if cheap tests of the surroundings pass.</summary>
/// <param name="First">Word bits of which one must be present in the surroundings that <see cref="FirstPlace"/> names; all bits for no test.</param>
/// <param name="Second">The second test.</param>
/// <param name="Cue">Place of the cue in the <see cref="CueStore"/>.</param>
/// <param name="Places">Where to look for the two tests.</param>
/// <param name="Needs">What the trigger's term must be.</param>
/// <param name="Reach">Most words from where a sentence opens to the trigger; <see cref="AnyReach"/> where the match may begin anywhere.</param>
/// <param name="EndReach">Most words from the trigger to the end of the sentence; <see cref="AnyReach"/> where the match may end anywhere.</param>
internal readonly record struct CueTrigger(ulong First, ulong Second, int Cue, byte Places, TermPlace Needs, byte Reach, byte EndReach)
{
    /// <summary>No limit to the words between.</summary>
    public const byte AnyReach = byte.MaxValue;

    public TriggerPlace FirstPlace => (TriggerPlace)(Places & 15);

    public TriggerPlace SecondPlace => (TriggerPlace)(Places >> 4);

    public static byte Pack(TriggerPlace first, TriggerPlace second) => (byte)((int)first | ((int)second << 4));
}
