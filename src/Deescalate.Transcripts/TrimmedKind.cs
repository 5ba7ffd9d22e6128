namespace Deescalate.Transcripts;

/// <summary>What was cut out of a mail.</summary>
public enum TrimmedKind
{
    /// <summary>What somebody wrote in an earlier mail.</summary>
    QuotedReply,

    /// <summary>What stands under every mail of its sender.</summary>
    Signature,
}
