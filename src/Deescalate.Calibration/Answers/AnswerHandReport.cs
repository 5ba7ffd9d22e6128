namespace Deescalate.Calibration;

/// <summary>How the replies of one hand are read by weights fitted to those of all others.</summary>
/// <param name="Hand">The hand.</param>
/// <param name="Replies">Its replies, but for those too short or too long to be weighed.</param>
/// <param name="Accuracy">The share whose kind of answer is the one given, 0 to 1; null where there is no other hand, or nothing to judge.</param>
public sealed record AnswerHandReport(string Hand, int Replies, double? Accuracy);
