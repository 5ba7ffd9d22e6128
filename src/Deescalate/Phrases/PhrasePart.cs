namespace Deescalate.Phrases;

/// <summary>A piece of a wording: words as they stand, or a slot with the form that its value takes.</summary>
/// <param name="Text">The words, or the slot's name.</param>
/// <param name="IsSlot">Whether it is a slot.</param>
/// <param name="Form">How the value is put: <c>a</c>, <c>on</c>, <c>by</c>, <c>or</c>, <c>and</c>, <c>possessive</c>, <c>count</c>; null for as it is.</param>
/// <param name="Noun">What is counted, with <c>count</c>.</param>
/// <param name="Optional">Number of the optional part that it belongs to, from 1; 0 for none.</param>
internal readonly record struct PhrasePart(string Text, bool IsSlot, string? Form, string? Noun, int Optional);
