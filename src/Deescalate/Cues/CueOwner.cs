using Deescalate.Text;

namespace Deescalate.Cues;

/// <summary>Whom a cue speaks for.</summary>
/// <param name="Rule">Number of the rule.</param>
/// <param name="Group">Number of the group, or the complement of a veto's scope.</param>
/// <param name="Guards">Flags of terms that drop a match.</param>
/// <param name="Customer">Whether it is sought in customer messages.</param>
/// <param name="Agent">Whether it is sought in agent messages.</param>
internal readonly record struct CueOwner(short Rule, short Group, TermFlags Guards, bool Customer, bool Agent);
