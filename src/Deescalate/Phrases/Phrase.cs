namespace Deescalate.Phrases;

/// <summary>Words that an agent could say, finished: no slot is left open.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Move">The move that the words make; another than the one asked for where that one could not be put into words.</param>
/// <param name="Text">The words.</param>
/// <param name="Template">The wording that they were made from.</param>
public sealed record Phrase(string Move, string Text, string Template);
