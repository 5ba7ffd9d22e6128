namespace Deescalate.Rules;

/// <summary>A cue that silences its rule.</summary>
/// <param name="Pattern">The cue.</param>
/// <param name="Scope">How far it reaches.</param>
internal sealed record Veto(CuePattern Pattern, Cues.VetoScope Scope);
