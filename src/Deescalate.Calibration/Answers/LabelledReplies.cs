namespace Deescalate.Calibration;

/// <summary>Labelled replies as read, and the lines that could not be.</summary>
/// <param name="Replies">The replies.</param>
/// <param name="BadRows">What is wrong with which line.</param>
public sealed record LabelledReplies(IReadOnlyList<LabelledReply> Replies, IReadOnlyList<BadRow> BadRows);
