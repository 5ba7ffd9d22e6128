namespace Deescalate.Transcripts;

/// <summary>A place in a file: a line of text, or a string in JSON or CSV.</summary>
/// <param name="Line">The line, from 1; 0 where <paramref name="Path"/> says the place.</param>
/// <param name="Path">The JSON path of the string, such as <c>$.comments[3].html_body</c>, or the name of the column in CSV; null in text.</param>
/// <param name="Offset">UTF-16 code units from the start of the line or the string, from 0.</param>
public readonly record struct SourcePosition(int Line, string? Path, int Offset);
