namespace Deescalate.Phrases;

/// <summary>How a mistake is mended.</summary>
/// <param name="Keep">Whether the sentence itself can stay.</param>
/// <param name="Drop">Whether the whole sentence goes, and not its opening alone.</param>
/// <param name="Before">The move whose words come first, if any.</param>
/// <param name="After">The move whose words come last, if any.</param>
/// <param name="Needs">The fact without which nothing can be said, if any.</param>
internal sealed record RewritePlan(bool Keep, bool Drop, string? Before, string? After, string? Needs);
