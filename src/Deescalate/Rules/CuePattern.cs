namespace Deescalate.Rules;

/// <summary>A cue as written, and where.</summary>
/// <param name="Text">The cue.</param>
/// <param name="Line">Line in the file, from 1; 0 where there is no file.</param>
/// <param name="Column">Column of the first character of the string, from 1.</param>
/// <param name="Source">Where it was given, if not in the rule's file.</param>
internal readonly record struct CuePattern(string Text, int Line, int Column, string? Source = null);
