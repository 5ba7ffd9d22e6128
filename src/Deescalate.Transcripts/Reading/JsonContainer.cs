namespace Deescalate.Transcripts.Reading;

/// <summary>Where in a file the conversations stand.</summary>
internal enum JsonContainer
{
    /// <summary>The whole document is one.</summary>
    Document,

    /// <summary>The document is a list of them.</summary>
    Array,

    /// <summary>A member of the document is a list of them.</summary>
    List,

    /// <summary>Each line is one.</summary>
    Lines,

    /// <summary>Each line is a document, a member of which is a list of them.</summary>
    ListLines,
}
