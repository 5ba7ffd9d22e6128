namespace Deescalate;

/// <summary>A rule file, cue or word list cannot be read. The message names file, line and column, the offending piece, and how to mend it;
/// where one reading found several errors, it has a line for each.</summary>
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

    private RuleFileException(IReadOnlyList<RuleFileException> errors)
        : base(string.Join('\n', errors.Select(e => e.Message)), errors[0])
    {
        RuleFileException first = errors[0];
        File = first.File;
        Line = first.Line;
        Column = first.Column;
        Problem = first.Problem;
        Errors = errors;
    }

    /// <summary>The file or other source; of the first error, where there are several.</summary>
    public string File { get; }

    /// <summary>Line, from 1; 0 where it is not known.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; 0 where it is not known.</summary>
    public int Column { get; }

    /// <summary>What is wrong and how to mend it, without the place.</summary>
    public string Problem { get; }

    /// <summary>All errors that the same reading found, this one first; only this one where there is no other.</summary>
    public IReadOnlyList<RuleFileException> Errors { get => field ?? [this]; }

    /// <summary>Throws what a reading found, if it found anything.</summary>
    /// <param name="errors">The errors, in the order of their places.</param>
    internal static void ThrowIfAny(IReadOnlyList<RuleFileException> errors)
    {
        if (errors.Count > 0)
        {
            throw errors.Count == 1 ? errors[0] : new RuleFileException(errors);
        }
    }
}
