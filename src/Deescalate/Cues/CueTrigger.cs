using System.Runtime.InteropServices;

namespace Deescalate.Cues;

/// <summary>An entry of the index under a word: a cue to try there, if two cheap tests of the surroundings pass.</summary>
/// <param name="First">Word bits of which one must be present in the surroundings that <paramref name="FirstPlace"/> names; all bits for no test.</param>
/// <param name="Second">The second test.</param>
/// <param name="Cue">Number of the cue.</param>
/// <param name="FirstPlace">Where to look for the first test.</param>
/// <param name="SecondPlace">Where to look for the second.</param>
/// <param name="Opening">Whether the match must begin where a sentence opens.</param>
/// <param name="Reach">Most words from there to the trigger.</param>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct CueTrigger(ulong First, ulong Second, int Cue, TriggerPlace FirstPlace, TriggerPlace SecondPlace, bool Opening, byte Reach);
