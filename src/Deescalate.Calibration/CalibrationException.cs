namespace Deescalate.Calibration;

/// <summary>Weights cannot be fitted to what was given. The message says why and how to mend it, and holds no words of a message.</summary>
public sealed class CalibrationException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">What was thrown underneath, if anything.</param>
    public CalibrationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
