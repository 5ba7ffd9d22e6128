namespace Deescalate;

/// <summary>A rule file, cue or word list cannot be read. The message names file, line and column, the offending piece, and how to mend it.</summary>
public sealed class RuleFileException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="file">The file or other source.</param>
    /// <param name="line">Line, from 1; 0 where it is not known.</param>
    /// <param name="column">Column, from 1; 0 where it is not known.</param>
    /// <param name="problem">What is wrong and how to mend it.</param>
    /// <param name="innerException">What was thrown underneath, if anything.</param>
    public RuleFileException(string file, int line, int column, string problem, Exception? innerException = null)
        : base(line > 0 ? $"{file}({line},{column}): {problem}" : $"{file}: {problem}", innerException)
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The file or other source.</summary>
    public string File { get; }

    /// <summary>Line, from 1; 0 where it is not known.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; 0 where it is not known.</summary>
    public int Column { get; }

    /// <summary>What is wrong and how to mend it, without the place.</summary>
    public string Problem { get; }
}
