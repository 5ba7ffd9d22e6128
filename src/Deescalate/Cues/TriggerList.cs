namespace Deescalate.Cues;

/// <summary>Where the triggers of a word stand in a <see cref="TriggerTable"/>.</summary>
/// <param name="First">The first of those that every occurrence is tested against.</param>
/// <param name="Count">Their number.</param>
/// <param name="Block">Number of the word's block of buckets, or -1.</param>
internal readonly record struct TriggerList(int First, int Count, int Block);
