namespace Deescalate.Calibration;

/// <summary>An agent's reply, and how people say that it answers.</summary>
/// <param name="Before">What was said before, oldest first.</param>
/// <param name="Text">The reply.</param>
/// <param name="Answer">How it answers.</param>
/// <param name="Hand">Who wrote it, or where it comes from: replies of one hand are judged by weights fitted to those of others.</param>
public sealed record LabelledReply(IReadOnlyList<Message> Before, string Text, AnswerKind Answer, string Hand);
