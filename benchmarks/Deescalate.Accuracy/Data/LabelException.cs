namespace Deescalate.Accuracy.Data;

/// <summary>A labelled file cannot be read. The message names file and line, never the text.</summary>
internal sealed class LabelException(string file, int line, string problem, Exception? inner = null)
    : Exception($"{file}({line}): {problem}", inner);
