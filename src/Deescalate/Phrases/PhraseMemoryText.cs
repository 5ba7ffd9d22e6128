using Deescalate.Phrases.Mirroring;

namespace Deescalate.Phrases;

/// <summary>A message as phrases remember it.</summary>
/// <param name="IsCustomer">Whether the customer said it.</param>
/// <param name="Text">Its words; empty after a restore.</param>
/// <param name="Clause">What can be said back from it, where the words are gone.</param>
internal readonly record struct PhraseMemoryText(bool IsCustomer, string Text, MirrorClause Clause)
{
    /// <summary>As much of the words as is read.</summary>
    public ReadOnlySpan<char> Start => Text.AsSpan(0, Math.Min(Text.Length, MirrorWriter.MostRead));
}
