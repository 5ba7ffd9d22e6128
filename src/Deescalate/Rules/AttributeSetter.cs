namespace Deescalate.Rules;

/// <summary>An attribute that a cue group gives a finding.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Value">Its value.</param>
/// <param name="Collects">Whether values of several groups are joined by commas rather than the first winning.</param>
internal sealed record AttributeSetter(string Name, string Value, bool Collects);
