namespace Deescalate;

/// <summary>What the ledger keeps of a promise that may still be settled: its place in the list, and what it was about, as stems of content words.</summary>
internal sealed record OpenCommitment(int Index, IReadOnlyList<int> Stems);
