namespace Deescalate.Transcripts;

/// <summary>A line of a file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text, without the line break.</param>
public readonly record struct TextLine(int Number, string Text)
{
    /// <summary>An error at this line.</summary>
    /// <param name="problem">What is wrong and how to mend it, without words that somebody said.</param>
    /// <param name="column">Column, from 1.</param>
    public ConversationFormatException Problem(string problem, int column = 1) => new(problem, Number, column);
}
