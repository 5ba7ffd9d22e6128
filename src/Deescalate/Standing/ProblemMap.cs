namespace Deescalate;

/// <summary>What the matter is about: the demand, what may lie behind it, and whether both sides see it alike.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Demand">The latest demand; null where none was stated.</param>
/// <param name="Candidates">What may be the real problem, in the order in which the customer named it.</param>
/// <param name="Agreed">What both sides agreed on: the agent's words that named it, or else the customer's; null while they have not.</param>
/// <param name="AgreedBy">The customer's message that agreed; null while none has.</param>
/// <param name="Missing">What is not known yet of <c>when</c>, <c>who-first</c>, <c>outcome</c> (what came of that) and <c>best-solution</c>; empty where there is no problem.</param>
public sealed record ProblemMap(
    ProblemStatement? Demand,
    IReadOnlyList<ProblemStatement> Candidates,
    ProblemStatement? Agreed,
    int? AgreedBy,
    IReadOnlyList<string> Missing)
{
    /// <summary>Whether anything is known of a problem.</summary>
    public bool IsEmpty => Demand is null && Candidates.Count == 0 && Agreed is null;
}
