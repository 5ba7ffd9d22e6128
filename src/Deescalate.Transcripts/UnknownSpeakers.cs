namespace Deescalate.Transcripts;

/// <summary>What a line of plain text is that begins as if with a speaker nobody knows, such as <c>Note: call me at ten</c>.</summary>
public enum UnknownSpeakers
{
    /// <summary>An error: it may be the turn of somebody whose role has to be told.</summary>
    Error,

    /// <summary>Text: it goes on with the message above. A line that a time or brackets mark as a turn is an error still, and so is one before the first message.</summary>
    Text,
}
