namespace Deescalate;

/// <summary>A file of fitted weights cannot be read. The message names the file, what is wrong with it and how to mend it.</summary>
public sealed class WeightsFileException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="file">The file or other source.</param>
    /// <param name="problem">What is wrong and how to mend it.</param>
    /// <param name="innerException">What was thrown underneath, if anything.</param>
    public WeightsFileException(string file, string problem, Exception? innerException = null)
        : base($"{file}: {problem}", innerException)
    {
        File = file;
        Problem = problem;
    }

    /// <summary>The file or other source.</summary>
    public string File { get; }

    /// <summary>What is wrong and how to mend it, without the place.</summary>
    public string Problem { get; }
}
