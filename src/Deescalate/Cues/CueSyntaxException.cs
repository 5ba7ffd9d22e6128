namespace Deescalate.Cues;

/// <summary>A cue does not parse. Caught where the file and line are known, and turned into a <see cref="RuleFileException"/>.</summary>
internal sealed class CueSyntaxException(string cue, int column, string problem) : Exception($"cue '{cue}': {problem}")
{
    /// <summary>Column inside the cue, from 1.</summary>
    public int Column { get; } = column;
}
