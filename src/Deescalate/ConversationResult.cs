namespace Deescalate;

/// <summary>The outcome for one of many conversations: an analysis, or the error that prevented it.</summary>
/// <param name="Index">Place of the conversation in the input, from 0.</param>
/// <param name="Id">The conversation's id, if it had one.</param>
/// <param name="Analysis">The analysis; null where there was an error.</param>
/// <param name="Error">What went wrong; null where all went well.</param>
public sealed record ConversationResult(long Index, string? Id, ConversationAnalysis? Analysis, Exception? Error);
