namespace Deescalate.Calibration;

/// <summary>A line that could not be read. It holds no words of the message.</summary>
/// <param name="Source">The file or other source.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Problem">What is wrong and how to mend it.</param>
public sealed record BadRow(string Source, int Line, string Problem)
{
    /// <summary>Place and problem in one line.</summary>
    public override string ToString() => $"{Source}({Line}): {Problem}";
}
