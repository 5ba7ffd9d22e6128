namespace Deescalate.Transcripts;

/// <summary>Forms in which a transcript comes.</summary>
internal enum TranscriptFormat
{
    /// <summary>Lines that begin with a speaker.</summary>
    PlainText,

    /// <summary>One JSON document with one conversation.</summary>
    Json,

    /// <summary>One JSON document with a list of conversations.</summary>
    JsonArray,

    /// <summary>A conversation on each line.</summary>
    JsonLines,
}
