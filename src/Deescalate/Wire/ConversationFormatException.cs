using System.Globalization;

namespace Deescalate;

/// <summary>A conversation cannot be read. The message names the place, what is wrong, and how to mend it; it never holds what was said.</summary>
public sealed class ConversationFormatException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="problem">What is wrong and how to mend it.</param>
    /// <param name="line">Line, from 1; 0 where it is not known.</param>
    /// <param name="column">Column, from 1; 0 where it is not known.</param>
    /// <param name="path">The JSON path, such as <c>$.messages[3].role</c>; null where the input is not JSON.</param>
    /// <param name="input">The file or other input; null where it is not known.</param>
    /// <param name="innerException">What was thrown underneath, if anything.</param>
    public ConversationFormatException(string problem, int line, int column, string? path = null, string? input = null, Exception? innerException = null)
        : base(Describe(problem, line, column, path, input), innerException)
    {
        Problem = problem;
        Line = line;
        Column = column;
        Path = path;
        Input = input;
    }

    /// <summary>What is wrong and how to mend it, without the place.</summary>
    public string Problem { get; }

    /// <summary>Line, from 1; 0 where it is not known.</summary>
    public int Line { get; }

    /// <summary>Column in characters, from 1; 0 where it is not known.</summary>
    public int Column { get; }

    /// <summary>The JSON path, such as <c>$.messages[3].role</c>; null where the input is not JSON.</summary>
    public string? Path { get; }

    /// <summary>The file or other input; null where it is not known.</summary>
    public string? Input { get; }

    private static string Describe(string problem, int line, int column, string? path, string? input)
    {
        string place = line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({line},{column})") : "";
        string where = input is not null ? $"{input}{place}: " : line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: ") : "";
        return path is null ? $"{where}{problem}" : $"{where}{path}: {problem}";
    }
}
