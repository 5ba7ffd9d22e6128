namespace Deescalate.Phrases.Mirroring;

/// <summary>A place to go back to.</summary>
/// <param name="At">The token.</param>
/// <param name="Said">How many words were said back.</param>
/// <param name="NamesCustomer">Whether the customer had been named.</param>
internal readonly record struct MirrorMark(int At, int Said, bool NamesCustomer);
