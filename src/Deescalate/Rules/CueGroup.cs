namespace Deescalate.Rules;

/// <summary>Cues of a rule that mean the same.</summary>
/// <param name="Name">What a code rule calls it.</param>
/// <param name="Weight">The confidence it gives alone, -1 to 1.</param>
/// <param name="Heat">How hot its words are, 0 to 1.</param>
/// <param name="Set">Attributes that it gives a finding.</param>
/// <param name="Patterns">The cues, each with the place it was read from.</param>
internal sealed record CueGroup(
    string? Name,
    float Weight,
    float Heat,
    IReadOnlyList<AttributeSetter> Set,
    IReadOnlyList<CuePattern> Patterns)
{
    /// <summary>Whether a user added it by options; the library's fitted weights know nothing of its words.</summary>
    public bool IsOwn { get; init; }
}
