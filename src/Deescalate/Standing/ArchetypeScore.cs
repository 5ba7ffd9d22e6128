namespace Deescalate;

/// <summary>How strongly a customer is being an archetype at this point.</summary>
/// <param name="Archetype">The archetype.</param>
/// <param name="Score">0 to 1; rises with each sign and fades when the signs stay away.</param>
/// <param name="Reasons">What it rests on, latest first.</param>
public sealed record ArchetypeScore(Archetype Archetype, float Score, IReadOnlyList<ArchetypeReason> Reasons);
