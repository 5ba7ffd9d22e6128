namespace Deescalate.Accuracy.Data;

/// <summary>One turn of a labelled conversation.</summary>
/// <param name="Speaker">Who speaks, in the words of the set.</param>
/// <param name="Text">What is said.</param>
/// <param name="Labels">Its labels, if any.</param>
internal sealed record LabelledTurn(string Speaker, string Text, IReadOnlyList<string> Labels);
